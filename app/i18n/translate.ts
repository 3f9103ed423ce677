import i18next from 'i18next'
import type { MessageKey } from './keys.ts'
import type { Locale } from './locale.ts'

export type Params = Record<string, string | number | undefined>
/** Message keys that reach the screen from data (problems, notifications) are plain strings; the rest are checked by type. */
export type Translate = { (key: MessageKey, params?: Params): string; dynamic(key: string, params?: Params): string }

const translators = new Map<Locale, Translate>()

/** Registers (or widens) what a locale can say. The server registers everything; the browser only what its pages need. */
export function registerMessages(locale: Locale, ...parts: readonly Record<string, string>[]) {
  const instance = i18next.createInstance()
  instance.init({ lng: locale, resources: { [locale]: { translation: Object.assign({}, ...parts) } }, keySeparator: false, nsSeparator: false,
    interpolation: { escapeValue: false }, initImmediate: false, returnNull: false, fallbackLng: false })
  const say = (key: string, params?: Params) => instance.t(key, params as Record<string, unknown>)
  translators.set(locale, Object.assign(say as Translate, { dynamic: say }))
}

export function translatorFor(locale: Locale): Translate {
  const translate = translators.get(locale)
  if (!translate) throw new Error(`No messages registered for ${locale}`)
  return translate
}
