import type { Element } from '@xmldom/xmldom'
import mammoth from 'mammoth'
import { AppError } from '#app/platform/errors.ts'
import { type ParsedDraft, parseBlocks, readMarker, type SourceBlock } from '../domain/index.ts'
import { linesOf, tableOf } from './akn-text.server.ts'
import { refuse } from './refuse.server.ts'
import { openDocx } from './sealed/docx.server.ts'
import { elementsOf, nameOf, parseXml } from './xml.server.ts'
import { checkZip } from './zip-check.server.ts'

const STYLE_MAP = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='大标题'] => h1:fresh"]

type Reading = { blocks: SourceBlock[]; footnotes: string[]; numbered: number }

/** DOCX through mammoth's HTML. Word's automatic list numbers are not in the text: they are counted anew and warned of. */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDraft> {
  if (!checkZip(bytes).has('word/document.xml')) throw refuse('unsupported', { reason: 'zip without word/document.xml' })
  const reading: Reading = { blocks: [], footnotes: [], numbered: 0 }
  try {
    const sealed = openDocx(bytes)
    if (sealed) return sealed
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLE_MAP, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    readChildren(parseXml(`<div>${value}</div>`).documentElement!, reading)
  } catch (error) {
    if (error instanceof AppError && error.messageKey.endsWith('xmlTooDeep')) throw error
    throw refuse('badDocx', { reason: error instanceof Error ? error.message.slice(0, 200) : undefined })
  }
  if (reading.blocks.length === 0) throw refuse('empty')
  const draft = parseBlocks(reading.blocks)
  draft.notes.push(...reading.footnotes)
  if (reading.numbered > 0) draft.warnings.push({ key: 'automatic-numbering', params: { count: reading.numbered }, line: null })
  return draft
}

function readChildren(parent: Element, reading: Reading) {
  for (const element of elementsOf(parent)) {
    const name = nameOf(element)
    if (name === 'ol' || name === 'ul') readList(element, reading, 1)
    else if (name === 'table') add(reading, { type: 'table', text: tableOf(element) })
    else if (/^h[1-6]$/.test(name)) add(reading, { type: 'heading', text: linesOf(element).join(' '), level: Number(name[1]) })
    else for (const text of linesOf(element)) add(reading, { type: 'text', text })
  }
}

function add(reading: Reading, block: Pick<SourceBlock, 'type' | 'text'> & { level?: number }) {
  if (block.text !== '') reading.blocks.push({ level: 0, line: null, ...block })
}

/** 1. then (1) then ①: Word's own number format is not known here. A number typed by hand is left as it is. */
function readList(list: Element, reading: Reading, depth: number) {
  let number = 0
  for (const item of elementsOf(list)) {
    const nested = elementsOf(item).filter((child) => nameOf(child) === 'ol' || nameOf(child) === 'ul')
    for (const inner of nested) item.removeChild(inner)
    const text = linesOf(item).join('\n')
    number++
    if (/^(foot|end)note-/.test(item.getAttribute('id') ?? '')) reading.footnotes.push(`[${number}] ${text}`)
    else if (nameOf(list) === 'ul') add(reading, { type: 'bullet', text })
    else if (readMarker(text) !== null) add(reading, { type: 'text', text })
    else if (text !== '') {
      reading.numbered++
      const label =
        depth === 1 ? `${number}.` : depth === 2 ? `(${number})` : number <= 20 ? String.fromCharCode(0x245f + number) : `${number})`
      add(reading, { type: 'text', text: `${label} ${text}` })
    }
    for (const inner of nested) readList(inner, reading, depth + 1)
  }
}
