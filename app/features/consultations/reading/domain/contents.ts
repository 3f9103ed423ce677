import { noStances, type StanceCounts, totalOf } from '../../results/domain/division.ts'
import { type Clause, isHeadingRow } from './law-text.ts'

export type Entry = { key: string; label: string; level: number; comments: number; keys: string[] }

/** The table of contents: chapters with the comments of all their articles, or the articles where a draft has no chapters. */
export function contentsOf(rows: readonly Clause[], byKey: Readonly<Record<string, StanceCounts>>): Entry[] {
  const many = (key: string) => totalOf(byKey[key] ?? noStances())
  const entries: Entry[] = []
  const hasHeadings = rows.some(isHeadingRow)
  const open: Entry[] = []
  for (const row of rows) {
    const name = [row.label, row.heading].filter(Boolean).join('　')
    const level = row.kind === 'section' ? 2 : row.kind === 'chapter' ? 1 : 0
    if (isHeadingRow(row) || !hasHeadings || row.kind === 'annex') {
      const entry = { key: row.key, label: row.heading || name, level: hasHeadings ? level : 0, comments: 0, keys: [] as string[] }
      if (!isHeadingRow(row)) entry.label = name
      while (open.length > 0 && (row.kind === 'annex' || open.at(-1)!.level >= entry.level)) open.pop()
      entries.push(entry)
      open.push(entry)
    }
    for (const entry of open) {
      entry.comments += many(row.key)
      entry.keys.push(row.key)
    }
  }
  return entries
}
