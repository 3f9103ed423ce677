const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/

const partsIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })

/** An instant as a `datetime-local` input shows it in the office's time zone: 2026-12-23T18:00. */
export function toLocalTime(at: Date, timeZone: string): string {
  const part = Object.fromEntries(
    partsIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

/** Back to an instant; undefined where it is no time. An hour that the clock skips or repeats reads as one of its neighbours. */
export function fromLocalTime(text: string, timeZone: string): Date | undefined {
  const [, ...found] = FORM.exec(text.trim()) ?? []
  if (found.length === 0) return undefined
  const [year, month, day, hour, minute] = found.map(Number) as [number, number, number, number, number]
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const read = new Date(wall)
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day || hour > 23 || minute > 59) return undefined
  const offsetAt = (at: number) => Date.parse(`${toLocalTime(new Date(at), timeZone)}Z`) - at
  const guess = wall - offsetAt(wall)
  return new Date(wall - offsetAt(guess))
}

/** The first moment of the given wall-clock hour at least `days` × 24 h after `from`. */
export function atHourAfterDays(from: Date, days: number, hour: number, timeZone: string): Date {
  const DAY = 86_400_000
  const earliest = new Date(from.getTime() + days * DAY)
  const sameDay = fromLocalTime(`${toLocalTime(earliest, timeZone).slice(0, 10)}T${String(hour).padStart(2, '0')}:00`, timeZone)!
  return sameDay >= earliest
    ? sameDay
    : fromLocalTime(
        `${toLocalTime(new Date(earliest.getTime() + DAY), timeZone).slice(0, 10)}T${String(hour).padStart(2, '0')}:00`,
        timeZone,
      )!
}
