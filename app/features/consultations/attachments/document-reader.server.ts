// Runs as a process of its own, from its source: it reads files that strangers sent. Bytes come in, one JSON comes out.
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { checkZip } from '../drafts/formats/zip-check.server.ts'

export type Kind = 'pdf' | 'docx' | 'xlsx'
export type Problem = 'encrypted' | 'no-text' | 'broken' | 'too-large'
export type Reply = { text: string } | { rows: unknown[][] } | { problem: Problem }
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
  let text = ''
  for (let number = 1; number <= Math.min(document.numPages, PAGES) && text.length < MOST; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    text += '\n\n'
  }
  return { text: text.slice(0, MOST) }
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
