// Runs as a process of its own, from its source: it reads files that strangers sent. Bytes come in, one JSON comes out.
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { checkZip } from '../drafts/formats/zip-check.server.ts'
import { isOnlyStamp } from './domain/stamps.ts'

export type Kind = 'pdf' | 'docx' | 'xlsx'
export type Problem = 'encrypted' | 'no-text' | 'broken' | 'too-large'
/** `isCut`: there was more than is read. */
export type Reply = { text: string; isCut?: boolean } | { rows: unknown[][] } | { problem: Problem }
/** Characters that leave this process, pages that are opened, and cells of a table. */
const [MOST, PAGES, CELLS] = [1_000_000, 1000, 200_000]
const MODULE = path.resolve('node_modules/pdfjs-dist')

async function readPdf(bytes: Uint8Array): Promise<Reply> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({
    data: bytes,
    ...{ cMapUrl: `${MODULE}/cmaps/`, cMapPacked: true, wasmUrl: `${MODULE}/wasm/`, standardFontDataUrl: `${MODULE}/standard_fonts/` },
    ...{ useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 },
  }).promise
  const pages: string[] = []
  let length = 0
  while (pages.length < Math.min(document.numPages, PAGES) && length < MOST) {
    const page = await document.getPage(pages.length + 1)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? (item.hasEOL ? `${item.str}\n` : item.str) : '')).join('')
    pages.push(text)
    length += text.length
    page.cleanup()
  }
  if (isOnlyStamp(pages)) return { problem: 'no-text' }
  return {
    text: pages
      .map((page) => `${page}\n\n`)
      .join('')
      .slice(0, MOST),
    isCut: pages.length < document.numPages || length > MOST,
  }
}

async function readDocx(bytes: Buffer): Promise<Reply> {
  checkZip(bytes)
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return { text: value.replace(/\n\n/g, '\n').slice(0, MOST) }
}

async function readXlsx(bytes: Buffer): Promise<Reply> {
  checkZip(bytes)
  const { readSheet } = await import('read-excel-file/node')
  const rows = (await readSheet(bytes)) as unknown[][]
  return rows.reduce((sum, row) => sum + row.length, 0) > CELLS ? { problem: 'too-large' } : { rows: rows.map((row) => row.map(plain)) }
}

/** A date has no time of day in a table. */
const plain = (cell: unknown) => (cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : cell)

async function read(kind: Kind, bytes: Buffer): Promise<Reply> {
  try {
    return await (kind === 'pdf' ? readPdf(new Uint8Array(bytes)) : kind === 'docx' ? readDocx(bytes) : readXlsx(bytes))
  } catch (error) {
    const { name, messageKey } = error as { name?: string; messageKey?: string }
    if (name === 'PasswordException') return { problem: 'encrypted' }
    return { problem: messageKey?.endsWith('TooLarge') ? 'too-large' : 'broken' }
  }
}

// Libraries warn on the console; the answer goes out alone.
console.log = console.warn = console.info = () => {}
const reply = await read(process.argv[2] as Kind, await buffer(process.stdin))
process.stdout.write(JSON.stringify(reply), () => process.exit(0))
