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

/** The language of words that come without it: any Han sign makes them Chinese. */
export const wordsLang = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')
/** The same where it is not the reader's; undefined for numbers, signs and single letters, too. */
export function foreignLang(text: string, locale: Locale): Locale | undefined {
  const lang = wordsLang(text)
  return lang === locale || !/\p{L}{2}/u.test(text) ? undefined : lang
}
/** From Han to Han, with the signs and numbers between; at least two Latin words. */
const FOREIGN: Record<Locale, RegExp> = {
  en: /(\p{Script=Han}(?:[\p{Script=Han}\p{P}\p{N}\s]*[\p{Script=Han}。，、；：！？…）》」』])?)/u,
  'zh-CN': /(\p{Script=Latin}+(?:[\s,;:'’-]+\p{Script=Latin}+)+[.!?]?)/u,
}
/** A sentence in the reader's language, and in it what is not: quotations, names. */
export const splitByLanguage = (text: string, locale: Locale): { text: string; lang?: Locale }[] =>
  text
    .split(FOREIGN[locale])
    .map((piece, i) => (i % 2 === 1 ? { text: piece, lang: otherLocale(locale) } : { text: piece }))
    .filter((piece) => piece.text !== '')
