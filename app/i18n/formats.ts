import type { Locale } from './locale.ts'

export type Format = {
  number(n: number): string
  percent(share: number): string
  date(at: Date | string): string
  /** A calendar day (`2026-11-15`), short, for the ends of a scale. */
  day(iso: string): string
  dateTime(at: Date | string): string
  time(at: Date | string): string
  bytes(n: number): string
}

const made = new Map<string, Format>()
/** Everything goes through Intl, in the office's time zone. */
export function formatFor(locale: Locale, timeZone: string): Format {
  const key = `${locale} ${timeZone}`
  let format = made.get(key)
  if (!format) {
    format = build(locale, timeZone)
    made.set(key, format)
  }
  return format
}

function build(locale: Locale, timeZone: string): Format {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // English is British here, as its spelling is: 24 December 2026.
  const dates = locale === 'en' ? 'en-GB' : locale
  const date = new Intl.DateTimeFormat(dates, { timeZone, year: 'numeric', month: 'long', day: 'numeric' })
  const day = new Intl.DateTimeFormat(dates, { timeZone: 'UTC', month: 'short', day: 'numeric' })
  const dateTime = new Intl.DateTimeFormat(dates, {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const time = new Intl.DateTimeFormat(dates, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    number: (n) => number.format(n),
    percent: (n) => percent.format(n),
    date: (at) => date.format(new Date(at)),
    day: (iso) => day.format(new Date(iso)),
    dateTime: (at) => dateTime.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    bytes: (n) => (n < 1_000_000 ? `${number.format(Math.ceil(n / 1000))} kB` : `${number.format(Math.round(n / 100_000) / 10)} MB`),
  }
}
