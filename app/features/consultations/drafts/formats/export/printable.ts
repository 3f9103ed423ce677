import type { Tree } from '../../domain/index.ts'

const NEW_LINE = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** What XML 1.0 cannot hold: control characters, halves of a surrogate pair, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const lines = (text: string) =>
  text
    .replace(NEW_LINE, '\n')
    .replace(FORBIDDEN, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
export const oneLine = (text: string) => lines(text).replace(/\n+/g, ' ')

/** The same tree in characters that every format can carry. */
export function printable<T extends Tree>(draft: T): T {
  const clauses = draft.clauses.map((clause) => ({
    ...clause,
    label: oneLine(clause.label),
    heading: oneLine(clause.heading),
    text: lines(clause.text),
  }))
  return { ...draft, title: oneLine(draft.title), notes: draft.notes.map(lines).filter((note) => note !== ''), clauses }
}
