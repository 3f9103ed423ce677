import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { SYSTEM } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { db } from '#db/client.server.ts'
import {
  accounts,
  clauseCredits,
  clauseDescents,
  clauses,
  commentAnchors,
  commentRevisions,
  comments,
  consultations,
  draftVersions,
  matters,
  periodExtensions,
  replies,
  responses,
} from '#db/schema/index.server.ts'
import { searchTerms } from '../comments/domain/search-terms.ts'
import { PARTICIPANTS } from './descriptor.ts'
import { finishImport } from './finish-import.server.ts'
import { BrokenPackage, checkPackage, type Head, type PackageRow, readHead, readRows } from './read-package.server.ts'
import { describeColumns, TABLES, type TableFile } from './tables.server.ts'

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
  try {
    await storeHead(head, home)
    for await (const batch of batches(readRows(folder, 'participants', PARTICIPANTS))) await storePeople(batch, people, now)
    for (const file of TABLES)
      for await (const batch of batches(readRows(folder, file.name, describeColumns(file)))) {
        if (file.table === draftVersions) editions.push(...batch)
        await store(file, batch, people, home)
      }
    const { publishedAt, opensAt, closesAt, answersDueAt, reportedAt } = head.consultation
    const times = { publishedAt, opensAt, closesAt, answersDueAt, reportedAt, matterPublishedAt: head.matter.publishedAt }
    const published = editions.map((edition) => ({ id: edition.id, publishedAt: edition.publishedAt }))
    await runCommand(finishImport, SYSTEM, { consultationId: id, ...times, editions: published }, { now })
  } catch (error) {
    await remove(id, [...people.values()])
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
    ...(file.table === draftVersions ? { publishedAt: null } : {}),
    ...(file.table === responses ? { agencyId: home.agencyId } : {}),
    ...(file.table === comments ? { searchTerms: searchTerms(row.body as string, row.proposedText as string | null) } : {}),
  }))
  await db.insert(file.table).values(rows as never)
}

/** What was stored of an import that failed; the matter goes only if nothing else is in it. */
async function remove(id: string, people: readonly string[]) {
  const editions = db.select({ id: draftVersions.id }).from(draftVersions).where(eq(draftVersions.consultationId, id))
  const said = db.select({ id: comments.id }).from(comments).where(eq(comments.consultationId, id))
  await db.delete(clauseCredits).where(inArray(clauseCredits.versionId, editions))
  await db.delete(responses).where(eq(responses.consultationId, id))
  await db.delete(replies).where(eq(replies.consultationId, id))
  await db.delete(commentRevisions).where(inArray(commentRevisions.commentId, said))
  await db.delete(commentAnchors).where(inArray(commentAnchors.commentId, said))
  await db.delete(comments).where(eq(comments.consultationId, id))
  await db.delete(periodExtensions).where(eq(periodExtensions.consultationId, id))
  await db.delete(clauseDescents).where(inArray(clauseDescents.versionId, editions))
  await db.delete(clauses).where(inArray(clauses.versionId, editions))
  await db.delete(draftVersions).where(eq(draftVersions.consultationId, id))
  for (let at = 0; at < people.length; at += BATCH) await db.delete(accounts).where(inArray(accounts.id, people.slice(at, at + BATCH)))
  const [gone] = await db.delete(consultations).where(eq(consultations.id, id)).returning({ matterId: consultations.matterId })
  const empty = sql`not exists (select 1 from consultations k where k.matter_id = matters.id)`
  if (gone) await db.delete(matters).where(and(eq(matters.id, gone.matterId), isNull(matters.publishedAt), empty))
}
