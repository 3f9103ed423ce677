import { type Period, statusOf } from '../../domain/period.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
type DayOf = (at: Date) => string
export type ReceivedProblem = 'early' | 'late' | 'future'

/** What came in time may be entered from the opening until the report is published: letters arrive, and are read, after the closing. */
export function intakeClosed(period: Period, now: Date): 'notOpen' | 'reported' | null {
  const status = statusOf(period, now)
  if (status === 'open' || status === 'closed') return null
  return status === 'reported' ? 'reported' : 'notOpen'
}

/** Received on a day (YYYY-MM-DD, office's time) from the opening to the last day before the closing, and not after today. */
export function receivedProblem(day: string, { opensAt, closesAt }: Period, now: Date, dayOf: DayOf): ReceivedProblem | null {
  if (day > dayOf(now)) return 'future'
  if (day < dayOf(opensAt!)) return 'early'
  return day > lastDay(closesAt!, dayOf) ? 'late' : null
}
/** The closing instant is closed already. */
export const lastDay = (closesAt: Date, dayOf: DayOf) => dayOf(new Date(closesAt.getTime() - 1))
export const isDay = (text: string) =>
  DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(text).toISOString().startsWith(text)

/** The instant that stands for the day: its beginning, but never before the opening. */
export const receivedAt = (startOfDay: Date, { opensAt }: Period) => (startOfDay < opensAt! ? opensAt! : startOfDay)

/** The edition that lay before the sender: the newest that was out on that day; else the first. */
export const editionOn = <E extends { publishedAt: Date }>(day: string, editions: readonly E[], dayOf: DayOf): E =>
  editions.findLast(({ publishedAt }) => dayOf(publishedAt) <= day) ?? editions[0]!
