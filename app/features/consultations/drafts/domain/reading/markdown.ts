import type { SourceBlock } from '../types.ts'
import { blankComments, stripInline } from './inline.ts'
import { joinSoftWraps, type SourceLine, unifyNewlines } from './lines.ts'
import { splitRow, tableText } from './table.ts'

const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/
const DELIMITER_ROW = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** Markdown to blocks. Every line of a clause is its own paragraph in Chinese; see `joinSoftWraps`. */
export function blocksOfMarkdown(source: string): SourceBlock[] {
  const raw = blankComments(unifyNewlines(source)).split('\n')
  const lines: SourceLine[] = []
  let blank = true
  let fence = ''
  for (let i = 0; i < raw.length; i++) {
    const add = (type: SourceBlock['type'], text: string, level = 0, at = i) => {
      lines.push({ type, text: type === 'table' ? text : stripInline(text).trim(), level, line: at + 1, blankBefore: blank })
      blank = false
    }
    const line = raw[i]!.trim()
      .replace(/^(?:>\s?)+/, '')
      .trim()
    const fenced = /^(`{3,}|~{3,})/.exec(line)
    if (fenced && (fence === '' || line.startsWith(fence))) {
      fence = fence === '' ? fenced[1]! : ''
    } else if (fence === '' && /^(?:=+|-{2,})$/.test(line) && !blank && lines.at(-1)?.type === 'text') {
      Object.assign(lines.at(-1)!, { type: 'heading', level: line.startsWith('=') ? 1 : 2 })
      blank = true
    } else if (line === '' || (fence === '' && RULE.test(line))) {
      blank = true
    } else if (fence === '' && /^#{1,6}(\s|$)/.test(line)) {
      const level = /^#+/.exec(line)![0].length
      blank = true
      add('heading', line.slice(level).replace(/\s#{1,6}$/, ''), level)
      blank = true
    } else if (fence === '' && line.includes('|') && DELIMITER_ROW.test(raw[i + 1]?.trim() ?? '') && raw[i + 1]!.includes('|')) {
      const start = i
      while (i + 1 < raw.length && raw[i + 1]!.includes('|')) i++
      add(
        'table',
        tableText([start, ...range(start + 2, i + 1)].map((at) => splitRow(raw[at]!).map((cell) => stripInline(cell).trim()))),
        0,
        start,
      )
      blank = true
    } else if (fence === '' && /^[-*+•]\s+\S/.test(line)) {
      add('bullet', line.replace(/^[-*+•]\s+(?:\[[ xX]\]\s+)?/, ''))
    } else add('text', line)
  }
  return joinSoftWraps(lines.filter((line) => line.text !== ''))
}

/** The text of a Markdown file less its markup: what `textOfTree` must give back, whitespace aside. */
export function stripMarkup(source: string): string {
  return blocksOfMarkdown(source)
    .map((block) => block.text)
    .join('\n')
}
