import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { asc, getTableColumns } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'
import { openStored } from '#app/platform/files.server.ts'
import { client, db } from '#db/client.server.ts'
import { dataCard } from './data-card.server.ts'
import { ATTACHMENTS, type Attached, FORMAT, FORMAT_VERSION, PARTICIPANTS, type Resource, writeDescriptor } from './descriptor.ts'
import { type Column, writeCell } from './domain/cells.ts'
import { requirePackageHead } from './head.server.ts'
import { type Numbers, numberParticipants } from './participants.server.ts'
import { putMeasured, type Sink } from './sinks.server.ts'
import { columnOf, describeColumns, type TableFile } from './tables/table-file.server.ts'
import { TABLES } from './tables.server.ts'

/** Rows that are made into text at once: others have their turn in between. */
const BATCH = 500
type Row = Record<string, unknown>
type Shape = { numbers: Numbers; clauseIds: Set<string> }

/**
 * Writes a published consultation: JSON for what there is one of, CSV for what there are many of, attachments as they are, with schema,
 * hashes and a data card. What the public may see and nothing else; people are numbers with the name that they chose. One snapshot, streamed.
 */
export async function writePackage(consultationId: string, sink: Sink, now: Date) {
  const head = await requirePackageHead(consultationId)
  const resources: Resource[] = []
  const attachments: Attached[] = []
  await client.begin('isolation level repeatable read read only', async (tx) => {
    const shape: Shape = { numbers: await numberParticipants(tx, consultationId), clauseIds: new Set() }
    resources.push(await putTable(sink, 'participants', PARTICIPANTS, [shape.numbers.rows]))
    for (const file of TABLES) {
      const rows = readRows(tx, file, consultationId, shape)
      resources.push(
        await putTable(sink, file.name, describeColumns(file), file.name === ATTACHMENTS ? noteFiles(rows, attachments) : rows),
      )
    }
  })
  for (const attached of attachments) Object.assign(attached, await putMeasured(sink, attached.path, await openStored(attached.sha256)))
  const { title } = head.consultation
  const descriptor = writeDescriptor({ id: consultationId, title: title.zh, created: now.toISOString(), resources, attachments })
  await putJson(sink, 'datapackage.json', descriptor)
  await putJson(sink, 'consultation.json', { format: FORMAT, version: FORMAT_VERSION, ...head })
  await putText(sink, 'README.md', dataCard(head, resources, attachments.length))
  await sink.end()
  return resources
}

async function* noteFiles(rows: AsyncIterable<Row[]>, attachments: Attached[]) {
  for await (const batch of rows) {
    for (const { id, name, mediaType, sha256, bytes } of batch as unknown as (Omit<Attached, 'path' | 'hash'> & { id: string })[]) {
      const file = `${ATTACHMENTS}/${id}${path.extname(name)}`
      attachments.push({ path: file, name, mediaType, sha256, bytes, hash: '' })
    }
    yield batch
  }
}

async function* readRows(tx: TransactionSql, file: TableFile, consultationId: string, shape: Shape) {
  const asked = [...file.columns, ...(file.hushed ? ['withdrawnAt', 'hiddenAt'] : [])]
  const names = [...new Set(asked)]
  const columns = getTableColumns(file.table)
  const counted = Object.entries(file.counted ?? {})
  const query = db
    .select({
      ...Object.fromEntries(names.map((name) => [name, columns[name]!])),
      ...Object.fromEntries(counted.map(([name, sum]) => [name, sum.as(name)])),
    })
    .from(file.table)
    .where(file.of(consultationId, db))
    .orderBy(...file.key.map((name) => asc(columnOf(file, name))))
    .toSQL()
  for await (const batch of (tx as unknown as Sql).unsafe(query.sql, query.params as never[]).cursor(BATCH)) {
    yield batch.map((raw: Row) => {
      const value = (name: string) => {
        const column = columnOf(file, name)
        const given = raw[column.name]
        return given === null || given === undefined ? null : column.mapFromDriverValue(given)
      }
      const row: Row = Object.fromEntries(names.map((name) => [name, value(name)]))
      for (const [name] of counted) row[name] = typeof raw[name] === 'string' ? JSON.parse(raw[name]) : raw[name]
      return shapeRow(file, row, shape)
    })
  }
}

function shapeRow(file: TableFile, row: Row, { numbers, clauseIds }: Shape): Row {
  if (file.name === 'clauses') clauseIds.add(row.id as string)
  // A clause of an edition that nobody has seen yet.
  if (file.name === 'responses' && !clauseIds.has(row.carriedClauseId as string)) row.carriedClauseId = null
  const author = file.person && (row[file.person] as string | null)
  if (author) row.participant = numbers.of(author, Boolean(row.shownName))
  if (file.hushed && (row.withdrawnAt || row.hiddenAt)) for (const name of file.hushed) row[name] = columnOf(file, name).notNull ? '' : null
  return row
}

async function putTable(sink: Sink, name: string, columns: readonly Column[], batches: AsyncIterable<Row[]> | Iterable<Row[]>) {
  const file = `${name}.csv`
  let rows = 0
  const lines = (some: string[][]) => Buffer.from(stringify(some))
  const parts = async function* () {
    yield lines([columns.map((column) => column.name)])
    for await (const batch of batches) {
      rows += batch.length
      yield lines(batch.map((row) => columns.map((column) => writeCell(row[column.name]))))
    }
  }
  const measured = await putMeasured(sink, file, parts())
  return { name, path: file, rows, ...measured, columns } satisfies Resource
}

const putText = (sink: Sink, file: string, text: string) => putMeasured(sink, file, [Buffer.from(text)])
const putJson = (sink: Sink, file: string, value: object) => putText(sink, file, `${JSON.stringify(value, null, 2)}\n`)
