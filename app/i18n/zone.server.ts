import type { Locale } from './locale.ts'

/** A time zone as people call it: 中国时间, China Time. */
export const zoneName = (locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find(({ type }) => type === 'timeZoneName')
    ?.value ?? timeZone
