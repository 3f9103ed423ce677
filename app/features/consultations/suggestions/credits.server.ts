import { type AnyColumn, and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Locale } from '#app/i18n/locale.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, clauseCredits, clauses, comments, draftVersions, responses } from '#db/schema/index.server.ts'
import { bylineOf } from '../comments/speaker.server.ts'
import { readAlignment } from '../lineage/descents.server.ts'

/** Whose words or advice: the comment, and the name under which it was made (null where the account is gone). */
export type Credit = { id: string; name: string | null }
export type Credits = { people: Credit[]; more: number }

/**
 * By id of the article (or heading), the comments that caused its words in these editions, given in order without a gap; a credit goes
 * on with its article. Comments that were withdrawn or hidden since are not named.
 */
export async function listCredits(db: Db, versionIds: readonly string[], locale: Locale): Promise<Map<string, Credit[]>> {
  if (versionIds.length === 0) return new Map()
  const causes = causesOf(db)
  const rows = await db
    .select({
      versionId: causes.versionId,
      row: sql<string>`coalesce(${clauses.articleId}, ${clauses.id})`,
      id: comments.id,
      channel: comments.channel,
      receiptNumber: comments.receiptNumber,
      name: sql<string | null>`case when ${accounts.deletedAt} is null then coalesce(${comments.shownName}, ${accounts.displayName}) end`,
    })
    .from(causes)
    .innerJoin(clauses, eq(clauses.id, causes.clauseId))
    .innerJoin(comments, eq(comments.id, causes.commentId))
    .leftJoin(accounts, eq(accounts.id, comments.authorId))
    .where(and(inArray(causes.versionId, [...versionIds]), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))
    .orderBy(asc(comments.id))
  if (rows.length === 0) return new Map()
  let carried = new Map<string, Credit[]>()
  for (const versionId of versionIds) {
    if (carried.size > 0) carried = await carryOn(db, carried, versionId)
    for (const { row, id, ...one } of rows.filter((credit) => credit.versionId === versionId))
      add(carried, row, { id, name: bylineOf(one, locale) ?? one.name })
  }
  return carried
}

/** Suggestions whose words were taken over, and comments whose answer names the clause that carries them. */
const causesOf = (db: Db) =>
  db
    .select({ versionId: clauseCredits.versionId, clauseId: clauseCredits.clauseId, commentId: clauseCredits.commentId })
    .from(clauseCredits)
    .union(
      db
        .select({ versionId: clauses.versionId, clauseId: clauses.id, commentId: responses.commentId })
        .from(responses)
        .innerJoin(clauses, eq(clauses.id, responses.carriedClauseId))
        .where(and(isNull(responses.supersededAt), inArray(responses.outcome, ['adopted', 'partly']))),
    )
    .as('causes')

function add(all: Map<string, Credit[]>, row: string, credit: Credit) {
  const known = all.get(row) ?? []
  if (!known.some(({ id }) => id === credit.id)) all.set(row, [...known, credit])
}

async function carryOn(db: Db, carried: ReadonlyMap<string, Credit[]>, versionId: string) {
  const { containers, units } = await readAlignment(db, versionId)
  const next = new Map<string, Credit[]>()
  for (const { from, to } of [...containers, ...units])
    for (const row of from) for (const credit of carried.get(row) ?? []) for (const heir of to) add(next, heir, credit)
  return next
}

/** By key of the article, no more names than there is room for. */
export const nameCredits = (credits: ReadonlyMap<string, Credit[]>, keyOf: (id: string) => string | undefined, room: number) =>
  Object.fromEntries(
    [...credits].flatMap(([id, all]): [string, Credits][] => {
      const key = keyOf(id)
      return key ? [[key, { people: all.slice(0, room), more: Math.max(0, all.length - room) }]] : []
    }),
  )

/** Ids as one parameter: a statement takes 65,534 of them, and a consultation may have more proposals. */
export const amongIds = (column: AnyColumn, ids: readonly string[]) => sql`${column} = any(${`{${ids.join(',')}}`}::uuid[])`

/** Where a comment went: the first published edition, and the clause in it. */
export type Taken = { versionId: string; number: number; clauseId: string }
export async function findTaken(db: Db, ids: readonly string[]): Promise<Map<string, Taken>> {
  if (ids.length === 0) return new Map()
  const causes = causesOf(db)
  const rows = await db
    .selectDistinctOn([causes.commentId], {
      id: causes.commentId,
      versionId: draftVersions.id,
      number: draftVersions.number,
      clauseId: causes.clauseId,
    })
    .from(causes)
    .innerJoin(draftVersions, eq(draftVersions.id, causes.versionId))
    .where(and(amongIds(causes.commentId, ids), isNotNull(draftVersions.publishedAt)))
    .orderBy(asc(causes.commentId), asc(draftVersions.number))
  return new Map(rows.map(({ id, ...taken }) => [id, taken]))
}
