export const CELL_TYPES = ['string', 'integer', 'number', 'boolean', 'datetime', 'object', 'array'] as const
export type CellType = (typeof CELL_TYPES)[number]
export type Column = { name: string; type: CellType; required: boolean; values?: readonly string[] | undefined }
export type Cell = string | number | boolean | Date | object | null

/** What a spreadsheet would take for a formula, and what we put before it. */
const LEADING = /^['=+\-@\t\r＝＋－＠]/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** An empty cell is null; a text that is empty is a pair of quotation marks. Reversible, and no formula for any spreadsheet. */
export function writeCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text === '' ? '""' : text === '""' || LEADING.test(text) ? `'${text}` : text
}

/** The cell back, or what is wrong with it. */
export function readCell({ type, required, values }: Column, cell: string): { value: Cell } | { problem: string } {
  if (cell === '') return required ? { problem: 'is missing' } : { value: null }
  const text = cell === '""' ? '' : cell.startsWith("'") ? cell.slice(1) : cell
  if (type === 'string') return values && !values.includes(text) ? { problem: `is not one of ${values.join(', ')}` } : { value: text }
  if (type === 'datetime') return instant.test(text) ? { value: new Date(text) } : { problem: 'is no time like 2026-01-31T08:00:00.000Z' }
  if (type === 'boolean') return text === 'true' || text === 'false' ? { value: text === 'true' } : { problem: 'is neither true nor false' }
  if (type === 'object' || type === 'array') return parseObject(text, type)
  const number = Number(text)
  const fits = text.trim() !== '' && Number.isFinite(number) && (type === 'number' || Number.isInteger(number))
  return fits ? { value: number } : { problem: `is no ${type === 'integer' ? 'whole number' : 'number'}` }
}

function parseObject(text: string, type: 'object' | 'array'): { value: object } | { problem: string } {
  try {
    const value: unknown = JSON.parse(text)
    const fits = typeof value === 'object' && value !== null && Array.isArray(value) === (type === 'array')
    return fits ? { value } : { problem: `is no JSON ${type}` }
  } catch {
    return { problem: 'is no JSON' }
  }
}
