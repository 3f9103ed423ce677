import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { asc, eq, getTableColumns } from 'drizzle-orm'
import type { Sql, TransactionSql } from 'postgres'
import { translatorFor } from '#app/i18n/all.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { client, db } from '#db/client.server.ts'
import { agencies, consultations, matters } from '#db/schema/index.server.ts'
import { FORMAT, FORMAT_VERSION, PARTICIPANTS, type Resource, writeDescriptor } from './descriptor.ts'
import { type Column, writeCell } from './domain/cells.ts'
import { columnOf, describeColumns, TABLES, type TableFile } from './tables.server.ts'

const BATCH = 2000
type Row = Record<string, unknown>

/**
 * Writes a published consultation into a folder: JSON for what there is one of, CSV for what there are many of, with schema, hashes and
 * a data card. What the public may see and nothing else; people are numbers with the name that they chose. One snapshot, streamed.
 */
export async function writePackage(consultationId: string, folder: string, now: Date) {
  const head = await readHead(consultationId)
  await mkdir(folder, { recursive: true })
  const resources = await client.begin('isolation level repeatable read read only', async (tx) => {
    const numbers = await numberParticipants(tx, consultationId)
    const clauseIds = new Set<string>()
    const written: Resource[] = [await writeCsv(folder, 'participants', PARTICIPANTS, [numbers.rows])]
    for (const file of TABLES) {
      const rows = readRows(tx, file, consultationId, (row) => shape(file, row, numbers.of, clauseIds))
      written.push(await writeCsv(folder, file.name, describeColumns(file), rows))
    }
    return written
  })
  const descriptor = writeDescriptor({ id: consultationId, title: head.consultation.title.zh, created: now.toISOString(), resources })
  await writeJson(folder, 'datapackage.json', descriptor)
  await writeJson(folder, 'consultation.json', { format: FORMAT, version: FORMAT_VERSION, ...head })
  await writeFile(path.join(folder, 'README.md'), dataCard(head, resources))
  return resources
}

async function readHead(id: string) {
  const [row] = await db
    .select({ consultation: consultations, matter: matters, agency: { slug: agencies.slug, name: agencies.name } })
    .from(consultations)
    .innerJoin(matters, eq(matters.id, consultations.matterId))
    .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
    .where(eq(consultations.id, id))
  if (!row?.consultation.publishedAt || row.consultation.deletedAt) throw new AppError('not_found', 'problem.notFound')
  const { createdBy: _by, agencyId: _agency, deletedAt: _deleted, ...consultation } = row.consultation
  const { createdBy: _who, agencyId: _whose, deletedAt: _gone, decisionReportId: _report, ...matter } = row.matter
  return { consultation, matter, agency: row.agency }
}
export type PackageHead = Awaited<ReturnType<typeof readHead>>

/** Numbered by their first contribution; a name only where something that they said still stands. */
async function numberParticipants(tx: TransactionSql, consultationId: string) {
  const found = await tx<{ id: string; kind: string; name: string | null }[]>`
    with said as (
      select author_id, id, withdrawn_at is null and hidden_at is null as stands from comments where consultation_id = ${consultationId}
      union all
      select author_id, id, withdrawn_at is null and hidden_at is null from replies where consultation_id = ${consultationId})
    select a.id, a.kind, case when bool_or(stands) and a.deleted_at is null then a.display_name end as name
    from said join accounts a on a.id = author_id group by a.id order by min(said.id::text)`
  const of = new Map(found.map(({ id }, at) => [id, at + 1]))
  return { of, rows: found.map(({ id, kind, name }) => ({ participant: of.get(id), kind, name })) }
}

async function* readRows(tx: TransactionSql, file: TableFile, consultationId: string, map: (row: Row) => Row) {
  const names = [...new Set([...file.columns, ...(file.hushed ? ['withdrawnAt', 'hiddenAt'] : [])])]
  const columns = getTableColumns(file.table)
  const query = db
    .select(Object.fromEntries(names.map((name) => [name, columns[name]!])))
    .from(file.table)
    .where(file.of(consultationId, db))
    .orderBy(...file.key.map((name) => asc(columnOf(file, name))))
    .toSQL()
  for await (const batch of (tx as unknown as Sql).unsafe(query.sql, query.params as never[]).cursor(BATCH)) {
    yield batch.map((raw) => {
      const value = (name: string) => {
        const column = columnOf(file, name)
        const given = (raw as Row)[column.name]
        return given === null || given === undefined ? null : column.mapFromDriverValue(given)
      }
      return map(Object.fromEntries(names.map((name) => [name, value(name)])))
    })
  }
}

function shape(file: TableFile, row: Row, numbers: ReadonlyMap<string, number>, clauseIds: Set<string>): Row {
  if (file.name === 'clauses') clauseIds.add(row.id as string)
  // A clause of an edition that nobody has seen yet.
  if (file.name === 'responses' && !clauseIds.has(row.carriedClauseId as string)) row.carriedClauseId = null
  if (file.person) row.participant = numbers.get(row[file.person] as string)
  if (file.hushed && (row.withdrawnAt || row.hiddenAt)) for (const name of file.hushed) row[name] = columnOf(file, name).notNull ? '' : null
  return row
}

async function writeCsv(
  folder: string,
  name: string,
  columns: readonly Column[],
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
): Promise<Resource> {
  const file = `${name}.csv`
  const out = createWriteStream(path.join(folder, file))
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  const put = async (lines: string[][]) => {
    const text = Buffer.from(stringify(lines))
    hash.update(text)
    bytes += text.length
    if (!out.write(text)) await once(out, 'drain')
  }
  await put([columns.map((column) => column.name)])
  for await (const batch of batches) {
    rows += batch.length
    await put(batch.map((row) => columns.map((column) => writeCell(row[column.name]))))
  }
  out.end()
  await finished(out)
  return { name, path: file, rows, bytes, hash: `sha256:${hash.digest('hex')}`, columns }
}

const writeJson = (folder: string, name: string, value: object) => writeFile(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`)

/** What it is, where it is from, what is left out: in both languages. */
function dataCard({ consultation, agency }: PackageHead, resources: readonly Resource[]): string {
  const parts = (['zh-CN', 'en'] as const).map((locale) => {
    const t = translatorFor(locale)
    const say = (text: { zh: string; en?: string | undefined }) => (locale === 'en' && text.en) || text.zh
    const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
    return [
      `# ${say(consultation.title)}`,
      t('consultations.package.what', { agency: say(agency.name), from: day(consultation.opensAt), to: day(consultation.closesAt) }),
      ...resources.map(({ path: file, rows }) => `- \`${file}\`: ${t('consultations.package.rows', { count: rows })}`),
      t('consultations.package.people'),
      t('consultations.package.leftOut'),
      t('consultations.package.reading'),
    ].join('\n\n')
  })
  return `${parts.join('\n\n---\n\n')}\n`
}
