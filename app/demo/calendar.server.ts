import { fromLocalTime, toLocalTime } from '#app/features/consultations/manage/domain/local-time.ts'
import { env } from '#app/platform/env.server.ts'

const DAY = 86_400_000
export const HOUR = 3_600_000
const pad = (n: number) => String(n).padStart(2, '0')

/** Wall-clock time so many days before `start`, in the office's time zone, and never after `start`. */
export function daysBefore(start: Date, days: number, hour: number, minute = 0): Date {
  const date = toLocalTime(new Date(start.getTime() - days * DAY), env.TIME_ZONE).slice(0, 10)
  const at = fromLocalTime(`${date}T${pad(hour)}:${pad(minute)}`, env.TIME_ZONE)!
  return at < start ? at : new Date(start.getTime() - HOUR - minute * 60_000)
}
/** Office hours or waking hours: what the demo schedules by counting hours never lands at night. */
export function notAtNight(at: Date): Date {
  const hour = Number(toLocalTime(at, env.TIME_ZONE).slice(11, 13))
  return hour >= 7 ? at : new Date(at.getTime() + (7 - hour) * HOUR + 1_500_000)
}
/** A steady number of minutes for the n-th thing, so that the demo is the same on every machine. */
export const minuteOf = (n: number) => (n * 37 + 11) % 60
export const addDays = (at: Date, days: number) => new Date(at.getTime() + days * DAY)
