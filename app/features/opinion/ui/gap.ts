import type { Locale } from '#app/i18n/locale.ts'

/** Chinese sentences follow each other without a space. */
export const gapIn = (locale: Locale) => (locale === 'en' ? ' ' : '')
