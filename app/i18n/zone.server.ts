import { env } from '#app/platform/env.server.ts'
import { translatorFor } from './all.server.ts'
import type { Locale } from './locale.ts'

/** A time zone as people call it: 中国标准时间, China Standard Time. */
export const zoneName = (locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find(({ type }) => type === 'timeZoneName')
    ?.value ?? timeZone

/** To be added to the unit of figures by day: that the last of them (YYYY-MM-DD, the office's) still grows. Empty once it is over. */
export function sayDayGoesOn(days: readonly { day: string }[], closesAt: Date | null, locale: Locale, now: Date): string {
  const isToday = days.at(-1)?.day === new Intl.DateTimeFormat('en-CA', { timeZone: env.TIME_ZONE }).format(now)
  return isToday && (!closesAt || now < closesAt) ? translatorFor(locale)('day.goesOn') : ''
}
