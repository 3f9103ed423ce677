import { and, eq, getTableColumns, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { comments, draftVersions } from '#db/schema/index.server.ts'
import type { CellType, Column } from '../domain/cells.ts'

/**
 * A file of the package: a table with the columns that the public may see, named one by one, so that a new column is private until
 * somebody puts it here. `person`: an account, written as its number among the participants. `owner`: who in the office did it; not
 * written, and read as whoever imports.
 */
export type TableFile = {
  name: string
  table: PgTable
  columns: readonly string[]
  person?: string
  owner?: string
  /** Rows of a consultation; the order is that of `key`, which is unique. */
  of(consultationId: string, db: Db): SQL
  key: readonly string[]
  /** Columns that a tombstone empties. */
  hushed?: readonly string[]
  /** Columns of JSON that hold a list. */
  lists?: readonly string[]
  /** Counted out of other tables; an object. */
  counted?: Record<string, SQL>
  /** What a row is stored with besides, when it is read in. */
  filled?(row: Record<string, unknown>): Record<string, unknown>
}

export const published = (consultationId: string, db: Db) =>
  db
    .select({ id: draftVersions.id })
    .from(draftVersions)
    .where(and(eq(draftVersions.consultationId, consultationId), isNotNull(draftVersions.publishedAt)))
/** What was said before is shown of comments that still stand. */
export const standing = (consultationId: string, db: Db) =>
  db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.consultationId, consultationId), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))

const TYPES: Record<string, CellType> = { number: 'number', date: 'datetime', json: 'object', array: 'array', boolean: 'boolean' }
export const columnOf = (file: TableFile, name: string): PgColumn => getTableColumns(file.table)[name] as PgColumn

/** The columns as the file has them, for its schema and for reading. */
export const describeColumns = (file: TableFile): Column[] => [
  ...file.columns.map((name): Column => {
    const column = columnOf(file, name)
    if (name === file.person) return { name: 'participant', type: 'integer', required: column.notNull }
    const type = column.columnType === 'PgInteger' ? 'integer' : file.lists?.includes(name) ? 'array' : (TYPES[column.dataType] ?? 'string')
    return { name, type, required: column.notNull, values: column.enumValues }
  }),
  ...Object.keys(file.counted ?? {}).map((name): Column => ({ name, type: 'object', required: true })),
]
