/** A table as a clause's text keeps it: rows of the same width, the first one as the head, `|` in a cell escaped. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = rows.map((row) => line([...row.map((cell) => cell.replaceAll('|', '\\|')), ...Array<string>(width - row.length).fill('')]))
  lines.splice(1, 0, line(Array<string>(width).fill('---')))
  return lines.join('\n')
}

/** The cells of one row as written in Markdown; what is escaped in them stays so. */
export const splitRow = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** How many of the lines from `at` on are a table written by `tableText`, and its rows; null if none is. */
export function tableAt(lines: readonly string[], at: number): { length: number; rows: string[][] } | null {
  const width = /^\| --- (?:\| --- )*\|$/.test(lines[at + 1] ?? '') ? splitRow(lines[at + 1]!).length : 0
  const rows: string[][] = []
  for (let i = at; width > 0 && i < lines.length; i++) {
    if (i === at + 1) continue
    const cells = splitRow(lines[i]!).map((cell) => cell.replaceAll('\\|', '|'))
    // Written back alone, a row is its own proof.
    if (cells.length !== width || tableText([cells]).split('\n')[0] !== lines[i]) break
    rows.push(cells)
  }
  return rows.length === 0 ? null : { length: rows.length + 1, rows }
}
