import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/index.server.ts'
import { mostDivided, noStances, type StanceCounts } from '../results/domain/division.ts'
import type { EditionText } from './texts.server.ts'

const n = sql<number>`count(*)::int`
/** Withdrawn and hidden comments are in no figure. */
const counted = (consultationId: string) =>
  and(eq(comments.consultationId, consultationId), isNull(comments.withdrawnAt), isNull(comments.hiddenAt))

/** People and organisations are never added up; an expert or official who comments is a person. */
export async function readFigures(db: Db, consultationId: string, versionId: string, edition: EditionText) {
  const [places, [sums]] = await Promise.all([
    db
      .select({ place: sql<string | null>`coalesce(${comments.articleId}, ${comments.clauseId})`, stance: comments.stance, n })
      .from(comments)
      .where(and(counted(consultationId), eq(comments.versionId, versionId)))
      .groupBy(sql`1`, comments.stance),
    db
      .select({
        comments: n,
        answered: sql<number>`count(${comments.respondedAt})::int`,
        people: sql<number>`count(distinct ${comments.authorId}) filter (where ${comments.authorKind} <> 'organisation')::int`,
        organisations: sql<number>`count(distinct ${comments.authorId}) filter (where ${comments.authorKind} = 'organisation')::int`,
        offWeb: sql<number>`count(*) filter (where ${comments.channel} <> 'web')::int`,
        /** Written on an earlier edition, on what is no longer in the draft. */
        orphaned: sql<number>`count(*) filter (where ${comments.anchor} = 'orphaned')::int`,
      })
      .from(comments)
      .where(counted(consultationId)),
  ])
  const byKey = new Map<string, StanceCounts>()
  const whole = noStances()
  for (const { place, stance, n: many } of places) {
    const key = place ? edition.keyOf(place) : undefined
    const counts = key === undefined ? whole : (byKey.get(key) ?? noStances())
    counts[stance] += many
    if (key !== undefined) byKey.set(key, counts)
  }
  const inOrder = edition.inLanguage('zh').rows.flatMap(({ key }) => (byKey.has(key) ? [[key, byKey.get(key)!] as const] : []))
  return { ...sums!, byKey: Object.fromEntries(byKey), whole, divided: mostDivided(inOrder)?.place ?? null }
}
export type Figures = Awaited<ReturnType<typeof readFigures>>
