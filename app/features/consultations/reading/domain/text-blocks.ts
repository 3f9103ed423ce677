export type TextBlock = { kind: 'line'; text: string; start: number } | { kind: 'table'; head: string[]; rows: string[][] }

const isRow = (line: string) => line.trimStart().startsWith('|') || / \| /.test(line)
const isRule = (line: string) => /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && line.includes('|')
const cells = (line: string) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))

/** The lines of a clause with their UTF-16 place in its text, and its tables (kept as Markdown rows). */
export function textBlocks(text: string): TextBlock[] {
  const lines = text.split('\n')
  const blocks: TextBlock[] = []
  let start = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (isRow(line) && at + 1 < lines.length && isRule(lines[at + 1]!)) {
      const rows: string[][] = []
      start += line.length + 1 + lines[at + 1]!.length + 1
      at += 1
      while (at + 1 < lines.length && lines[at + 1]!.includes('|')) {
        at += 1
        rows.push(cells(lines[at]!))
        start += lines[at]!.length + 1
      }
      blocks.push({ kind: 'table', head: cells(line), rows })
      continue
    }
    if (line.trim() !== '') blocks.push({ kind: 'line', text: line, start })
    start += line.length + 1
  }
  return blocks
}
