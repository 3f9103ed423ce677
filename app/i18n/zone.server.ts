import type { Locale } from './locale.ts'

/** A time zone as people call it: 中国标准时间, China Standard Time. */
export const zoneName = (locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find(({ type }) => type === 'timeZoneName')
    ?.value ?? timeZone
