import { eq, getTableColumns, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { db } from '#db/client.server.ts'
import { accounts, consultations, discussionRooms, draftVersions, matters, responses } from '#db/schema/index.server.ts'
import { storeAttachments } from './attached-files.server.ts'
import { BrokenPackage } from './broken.ts'
import { ATTACHMENTS, PARTICIPANTS } from './descriptor.ts'
import { finishImport } from './finish-import.server.ts'
import { storeReactions } from './reactions.server.ts'
import { checkPackage, type Head, type PackageRow, readHead, readRows } from './read-package.server.ts'
import { removeImport } from './remove-import.server.ts'
import { describeColumns, type TableFile } from './tables/table-file.server.ts'
import { TABLES } from './tables.server.ts'

const BATCH = 500
/** Who stands behind it here: the agency that takes it over, and an official of it in place of those who are not named. */
export type NewHome = { agencyId: string; officialId: string }

/**
 * Rebuilds a consultation from a package, with the same ids. Checked as a whole first; then stored in batches that nobody sees, and
 * published in one step at the end. What fails on the way is removed again.
 */
export async function importPackage(folder: string, home: NewHome, now: Date) {
  const head = await readHead(folder)
  const { id } = head.consultation
  const counts = await checkPackage(folder, head)
  const [there] = await db.select({ id: consultations.id }).from(consultations).where(eq(consultations.id, id))
  if (there) throw new BrokenPackage('consultation.json', null, `the consultation ${id} is here already`)
  const people = new Map<number, string>()
  const editions: PackageRow[] = []
  const files: string[] = []
  try {
    await storeHead(head, home)
    for await (const batch of batches(readRows(folder, 'participants', PARTICIPANTS))) await storePeople(batch, people, now)
    for (const file of TABLES)
      for await (const batch of batches(readRows(folder, file.name, describeColumns(file)))) {
        if (file.name === ATTACHMENTS) {
          await storeAttachments(folder, batch)
          files.push(...batch.map((row) => String(row.id)))
        }
        if (file.table === draftVersions) editions.push(...batch)
        await store(file, batch, people, home)
        if (file.name === 'messages') await storeReactions(batch, people, now)
      }
    const { publishedAt, opensAt, closesAt, answersDueAt, reportedAt } = head.consultation
    const times = { publishedAt, opensAt, closesAt, answersDueAt, reportedAt, matterPublishedAt: head.matter.publishedAt }
    const published = editions.map((edition) => ({ id: edition.id, publishedAt: edition.publishedAt }))
    await runCommand(finishImport, SYSTEM, { consultationId: id, ...times, editions: published }, { now })
  } catch (error) {
    await removeImport(id, [...people.values()], files)
    throw error
  }
  return { id, matterId: head.matter.id, counts }
}

async function* batches(rows: AsyncIterable<{ row: PackageRow }>): AsyncGenerator<PackageRow[]> {
  let batch: PackageRow[] = []
  for await (const { row } of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function storeHead({ consultation, matter }: Head, { agencyId, officialId }: NewHome) {
  const [known] = await db.select({ id: matters.id }).from(matters).where(eq(matters.id, matter.id))
  if (!known) {
    const [taken] = await db.select({ id: matters.id }).from(matters).where(eq(matters.slug, matter.slug))
    const slug = taken ? `${matter.slug}-${matter.id.slice(-8)}` : matter.slug
    await db.insert(matters).values({ ...optional(matter), slug, agencyId, createdBy: officialId, publishedAt: null })
  }
  const hidden = { publishedAt: null, opensAt: null, closesAt: null, answersDueAt: null, reportedAt: null }
  await db.insert(consultations).values({ ...optional(consultation), ...hidden, agencyId, createdBy: officialId })
}
/** zod's optional keys may be undefined; the columns' types want them absent. */
const optional = <T>(value: T) => JSON.parse(JSON.stringify(value), revive) as any
const revive = (key: string, value: unknown) => (/At$/.test(key) && typeof value === 'string' ? new Date(value) : value)

/** They took part elsewhere: here they have a name and no way to sign in. */
async function storePeople(batch: readonly PackageRow[], people: Map<number, string>, now: Date) {
  const rows = batch.map(({ participant, kind, name }) => {
    const id = uuidv7()
    people.set(participant as number, id)
    return {
      id,
      kind: kind as (typeof accounts.$inferInsert)['kind'],
      displayName: (name as string | null) ?? '',
      locale: 'zh-CN',
      createdAt: now,
      deletedAt: name === null ? now : null,
    }
  })
  await db.insert(accounts).values(rows)
}

async function store(file: TableFile, batch: readonly PackageRow[], people: ReadonlyMap<number, string>, home: NewHome) {
  const rows = batch.map(({ participant, ...row }) => ({
    ...row,
    ...(file.person ? { [file.person]: people.get(participant as number) } : {}),
    ...(file.owner ? { [file.owner]: home.officialId } : {}),
    ...(file.table === responses || file.table === discussionRooms ? { agencyId: home.agencyId } : {}),
    ...file.filled?.(row),
  }))
  // As one parameter: thousands of them take longer to write down than to store.
  const columns = getTableColumns(file.table)
  const keys = Object.keys(rows[0]!).filter((name) => name in columns)
  const names = sql.join(
    keys.map((name) => sql.identifier(columns[name]!.name)),
    sql`, `,
  )
  const stored = rows.map((row: Record<string, unknown>) => Object.fromEntries(keys.map((name) => [columns[name]!.name, row[name]])))
  await db.execute(sql`insert into ${file.table} (${names}) select ${names}
    from jsonb_populate_recordset(null::${file.table}, ${JSON.stringify(stored)}::text::jsonb)`)
}
