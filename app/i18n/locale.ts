import { LOCALE_COOKIE } from '../platform/cookies.ts'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)

const COOKIE = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(zh-CN|en)`)
/** The reader's choice, else the first language of the browser that we speak, else Chinese. */
export function pickLocale(cookie: string | null | undefined, acceptLanguage: string | null | undefined): Locale {
  const chosen = COOKIE.exec(cookie ?? '')?.[1]
  if (chosen) return chosen as Locale
  for (const part of (acceptLanguage ?? '').split(',')) {
    if (/^\s*zh/i.test(part)) return 'zh-CN'
    if (/^\s*en/i.test(part)) return 'en'
  }
  return 'zh-CN'
}
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en')
/** The language of texts (drafts, comments): `zh` or `en`. */
export const textLanguage = (locale: Locale): 'zh' | 'en' => (locale === 'en' ? 'en' : 'zh')
/** What an office wrote, in the reader's language where it exists; `lang` marks what is shown. */
export function localised(text: { zh: string; en?: string | undefined }, locale: Locale): { text: string; lang: 'zh-CN' | 'en' } {
  return locale === 'en' && text.en ? { text: text.en, lang: 'en' } : { text: text.zh, lang: 'zh-CN' }
}
