import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#app/platform/errors.ts'
import { readDocument } from '../attachments/read-off-process.server.ts'
import { decodeText } from '../drafts/formats/decode.server.ts'
import { type Cell, headingOf, readLines, type SheetLine } from './domain/read-lines.ts'
import { MAX_LINES } from './inputs.ts'

export const MAX_FILE_BYTES = 2 * 1024 * 1024
const refuse = (key: string, params: Record<string, string | number> = {}) =>
  new AppError('invalid', `consultations.intake.problem.${key}`, params, 'file')

/** CSV (UTF-8, or GB18030 as spreadsheets in China write it) or the first sheet of an XLSX. */
export async function readSheetLines(bytes: Buffer): Promise<SheetLine[]> {
  if (bytes.length > MAX_FILE_BYTES) throw refuse('fileTooLarge', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })
  const rows = await readRows(bytes).catch((error: unknown) => {
    if (error instanceof AppError && error.messageKey.startsWith('consultations.intake.')) throw error
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') throw refuse('quotes', { line: Number(error.records) + 1 })
    throw refuse(error instanceof AppError && error.messageKey.endsWith('.encoding') ? 'encoding' : 'unreadable')
  })
  const read = readLines(rows)
  if ('missing' in read) throw refuse('columns', { columns: read.missing.map(headingOf).join(', ') })
  if (read.lines.length === 0) throw refuse('noLines')
  if (read.lines.length > MAX_LINES) throw refuse('tooManyLines', { most: MAX_LINES })
  return read.lines
}

const OLD_WORKBOOK = Buffer.from('d0cf11e0', 'hex')
async function readRows(bytes: Buffer): Promise<Cell[][]> {
  if (bytes.subarray(0, 4).equals(OLD_WORKBOOK)) throw refuse('oldFormat')
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? readWorkbook(bytes) : readCsv(bytes)
}

async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const reply = await readDocument('xlsx', bytes)
  if (!('rows' in reply)) throw refuse('unreadable')
  return reply.rows as Cell[][]
}

const SIGNS = ['\t', ';', ',', '，']
/** Headings have so many columns at least, and stand among so many lines; empty rows count up to a limit. */
const [FEW_COLUMNS, FEW_LINES, MOST_ROWS] = [5, 10, 20_000]
async function readCsv(bytes: Buffer): Promise<Cell[][]> {
  const text = decodeText(bytes)
  const lines = text.split(/\r\n?|\n/, 1 + FEW_LINES)
  // Spreadsheets may name the sign themselves, in a row of its own.
  const named = /^sep=(.)$/i.exec(lines[0]!)?.[1]
  const delimiter = named ?? SIGNS.find((sign) => lines.some((line) => line.split(sign).length >= FEW_COLUMNS)) ?? ','
  const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: MOST_ROWS }) as string[][]
  if (rows.length === MOST_ROWS) throw refuse('tooManyLines', { most: MAX_LINES })
  return rows
}
