import { parse } from 'csv-parse/sync'
import { AppError } from '#app/platform/errors.ts'
import { readDocument } from '../attachments/read-off-process.server.ts'
import { decodeText } from '../drafts/formats/decode.server.ts'
import { type Cell, readLines, type SheetLine } from './domain/read-lines.ts'
import { MAX_LINES } from './inputs.ts'

export const MAX_FILE_BYTES = 2 * 1024 * 1024
const refuse = (key: string, params: Record<string, string | number> = {}) =>
  new AppError('invalid', `consultations.intake.problem.${key}`, params, 'file')

/** CSV (UTF-8, or GB18030 as spreadsheets in China write it) or the first sheet of an XLSX. */
export async function readSheetLines(bytes: Buffer): Promise<SheetLine[]> {
  if (bytes.length > MAX_FILE_BYTES) throw refuse('fileTooLarge', { megabytes: MAX_FILE_BYTES / 1024 / 1024 })
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const rows = await (isZip ? readWorkbook(bytes) : readCsv(bytes)).catch((error: unknown) => {
    if (error instanceof AppError && error.messageKey.startsWith('consultations.intake.')) throw error
    throw refuse('unreadable')
  })
  const read = readLines(rows)
  if ('missing' in read) throw refuse('columns', { columns: read.missing.join(' ') })
  if (read.lines.length === 0) throw refuse('noLines')
  if (read.lines.length > MAX_LINES) throw refuse('tooManyLines', { most: MAX_LINES })
  return read.lines
}

async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const reply = await readDocument('xlsx', bytes)
  if (!('rows' in reply)) throw refuse('unreadable')
  return reply.rows as Cell[][]
}

async function readCsv(bytes: Buffer): Promise<Cell[][]> {
  const text = decodeText(bytes)
  const [header] = text.split('\n', 1)
  const delimiter = ['\t', ';', ','].find((sign) => header!.includes(sign)) ?? ','
  return parse(text, { delimiter, relax_column_count: true, to: MAX_LINES + 100 }) as string[][]
}
