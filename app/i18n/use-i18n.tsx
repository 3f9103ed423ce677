import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Format, formatFor } from './formats.ts'
import type { Locale } from './locale.ts'
import { type Params, type Translate, translatorFor } from './translate.ts'

type I18n = { t: Translate; f: Format; locale: Locale }
const I18nContext = createContext<I18n | null>(null)

export function I18nProvider({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  const value = useMemo(() => ({ t: translatorFor(locale), f: formatFor(locale, timeZone), locale }), [locale, timeZone])
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>
}

/** `t` says, `f` formats. */
export function useI18n(): I18n {
  const value = useContext(I18nContext)
  if (!value) throw new Error('useI18n outside I18nProvider')
  return value
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
/** Says a message that came as data; instants among its parameters are shown in the office's time zone. */
export function useSay() {
  const { t, f } = useI18n()
  return (key: string, params: Params = {}) =>
    t.dynamic(
      key,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && INSTANT.test(value) ? f.dateTime(value) : value]),
      ),
    )
}
