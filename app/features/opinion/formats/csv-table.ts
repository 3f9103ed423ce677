import { parse } from 'csv-parse/sync'

/** A file of another program that cannot be read as what it says it is. The message is one sentence for the person who gave it. */
export class FormatError extends Error {}

type Row = { [name: string]: string }
type Columns<N extends string> = { needed: readonly N[]; optional?: readonly string[] }

/**
 * Reads a CSV file (UTF-8, with or without BOM) row by row, its columns found by name in whatever order. Rows may be shorter or longer
 * than the first. Throws a FormatError naming file and line.
 */
export function eachRow<N extends string>(
  file: string,
  bytes: Uint8Array,
  { needed, optional = [] }: Columns<N>,
  read: (row: Row & Record<N, string>, fail: (what: string) => FormatError) => void,
) {
  let places: [string, number][] | undefined
  let line = 0
  const fail = (what: string) => new FormatError(`${file}, line ${line}: ${what}`)
  const start = (header: readonly string[]) => {
    const names = header.map((name) => name.trim().toLowerCase())
    const missing = needed.filter((name) => !names.includes(name))
    if (missing.length > 0) throw fail(`the first line does not name ${missing.join(', ')}.`)
    return [...needed, ...optional].flatMap((name): [string, number][] => (names.includes(name) ? [[name, names.indexOf(name)]] : []))
  }
  const take = (record: string[]) => {
    if (!places) {
      places = start(record)
      return
    }
    const row: Row = {}
    for (const [name, place] of places) row[name] = record[place] ?? ''
    read(row as Row & Record<N, string>, fail)
  }
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], context: { lines: number }): string[] | null => {
        line = context.lines
        take(record)
        return null
      },
    })
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (!code?.startsWith('CSV_')) throw error
    throw new FormatError(`${file}, line ${lines ?? '?'}: this is not well-formed CSV (${code}).`)
  }
  if (!places) throw new FormatError(`${file}: the file is empty.`)
}
