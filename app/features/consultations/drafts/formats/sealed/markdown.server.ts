import { type ParsedDraft, type Piece, splitRow, stripInline, type TextPart, textOfParts } from '../../domain/index.ts'
import { openSealed, type Sealed } from '../seal.server.ts'

const HEAD = /^<!-- minyi:draft 1 (zh|en) ([0-9a-f]{32}) -->\n/
const MARK = /^<!-- minyi:(?:(title|note)|clause (\d{1,3}) (\w{1,30}) (\d{1,9}) (\d{1,9})) -->$/

/** Markdown with our comments in it; null for any other, and for one that was edited. */
export function openMarkdown(source: string): ParsedDraft | null {
  const text = source.replace(/\r\n?/g, '\n')
  const head = HEAD.exec(text)
  if (!head) return null
  const sealed: Sealed = { language: head[1]!, seal: head[2]!, title: '', notes: [], pieces: [] }
  let mark: RegExpExecArray | null = null
  let lines: string[] = []
  const finish = () => {
    const blocks = lines
      .join('\n')
      .split(/\n{2,}/)
      .map((block) => block.replace(/^\n|\n$/g, ''))
      .filter((block) => block !== '')
    if (mark?.[1] === 'title') sealed.title = plain(blocks[0] ?? '')
    else if (mark?.[1] === 'note') sealed.notes.push(textOfBlocks(blocks))
    else if (mark) sealed.pieces.push(pieceOf(mark, blocks))
  }
  for (const line of text.slice(head[0].length).split('\n')) {
    const next = MARK.exec(line)
    if (next) {
      finish()
      mark = next
      lines = []
    } else lines.push(line)
  }
  finish()
  return openSealed(sealed)
}

const plain = (line: string) => stripInline(line.replace(/^#{1,6} /, '')).trim()

function pieceOf([, , depth, step, labelLength, headingLength]: RegExpExecArray, blocks: string[]): Piece {
  const piece = { depth: Number(depth), step: step!, label: '', heading: '', text: '' }
  if (Number(labelLength) + Number(headingLength) === 0) return { ...piece, text: textOfBlocks(blocks) }
  const first = plain(blocks[0] ?? '')
  const label = first.slice(0, Number(labelLength))
  const rest = first.slice(label.length).trimStart()
  const heading = rest.slice(0, Number(headingLength))
  const own = rest.slice(heading.length)
  return { ...piece, label, heading, text: textOfBlocks(blocks.slice(1), own === '' ? [] : [{ line: own }]) }
}

/** Each block is a line of the text, or a table with its caption on top. */
function textOfBlocks(blocks: readonly string[], before: TextPart[] = []): string {
  const parts = blocks.map((block): TextPart => {
    const lines = block.split('\n')
    const start = lines.findIndex((line) => line.startsWith('| '))
    if (start < 0) return { line: plain(block) }
    const [head, , ...rows] = lines.slice(start)
    return { caption: start === 0 ? '' : plain(lines[0]!), rows: [head!, ...rows].map(rowOf) }
  })
  return textOfParts([...before, ...parts])
}
const rowOf = (line: string) => splitRow(line).map((cell) => stripInline(cell).trim())
