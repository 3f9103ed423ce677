import { tableAt, tableText } from './reading/table.ts'

/** The text of a clause as a page sets it: lines, and tables that may carry a caption. */
export type TextPart = { line: string } | { caption: string; rows: string[][] }

export function partsOfText(text: string): TextPart[] {
  if (text === '') return []
  const lines = text.split('\n')
  const parts: TextPart[] = []
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at)
    if (!table) {
      parts.push({ line: lines[at]! })
      continue
    }
    const caption = takeLine(parts, (line) => line !== '')
    takeLine(parts, (line) => line === '')
    parts.push({ caption, rows: table.rows })
    at += table.length - 1
  }
  // Whatever is laid out otherwise stands line by line, so that nothing is lost.
  return textOfParts(parts) === text ? parts : lines.map((line) => ({ line }))
}

function takeLine(parts: TextPart[], fits: (line: string) => boolean): string {
  const last = parts.at(-1)
  if (!last || !('line' in last) || !fits(last.line)) return ''
  parts.pop()
  return last.line
}

export function textOfParts(parts: readonly TextPart[]): string {
  const written = parts.map((part, at) => {
    if ('line' in part) return (at > 0 ? '\n' : '') + part.line
    return (at > 0 ? '\n\n' : '') + (part.caption === '' ? '' : `${part.caption}\n`) + tableText(part.rows)
  })
  return written.join('')
}
