/** `start` counts code points from the beginning of the clause's text. */
export type TextBlock = { kind: 'line'; text: string; start: number } | { kind: 'table'; start: number; head: string[]; rows: string[][] }

const isRule = (line: string | undefined) => line?.includes('|') === true && /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line)
const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

/** The lines of a clause with their place in its text, and its tables (stored as Markdown rows). */
export function textBlocks(text: string): TextBlock[] {
  const lines = text.split('\n')
  const blocks: TextBlock[] = []
  let start = 0
  const pass = (line: string) => {
    start += [...line].length + 1
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.includes('|') && isRule(lines[at + 1])) {
      const table = { kind: 'table' as const, start, head: cells(line), rows: [] as string[][] }
      pass(line)
      pass(lines[++at]!)
      while (lines[at + 1]?.includes('|')) {
        table.rows.push(cells(lines[++at]!))
        pass(lines[at]!)
      }
      blocks.push(table)
      continue
    }
    if (line.trim() !== '') blocks.push({ kind: 'line', text: line, start })
    pass(line)
  }
  return blocks
}
