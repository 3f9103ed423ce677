/** People and organisations with an account; what came off the web counts on the day on which it was received. */
export type DayRow = { day: string; comments: number; people: number; organisations: number; offWeb: number }
const DAY = 86_400_000
const read = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Every day from first to last (YYYY-MM-DD), days without a comment as zeros. */
export function fillDays(rows: readonly DayRow[], from: string, to: string): DayRow[] {
  const byDay = new Map(rows.map((row) => [row.day, row]))
  const days = [from, to, ...byDay.keys()].sort()
  const out: DayRow[] = []
  for (let at = read(days[0]!); at <= read(days.at(-1)!); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10)
    out.push(byDay.get(day) ?? { day, comments: 0, people: 0, organisations: 0, offWeb: 0 })
  }
  return out
}
