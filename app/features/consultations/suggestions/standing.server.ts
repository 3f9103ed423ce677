import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { clauseCredits, clauses, draftVersions, suggestionDecisions } from '#db/schema/index.server.ts'

/** What the office decided on a comment's proposed words, if it did; from then on its author may withdraw it, not change it. */
export async function findDecision(db: Db, commentId: string) {
  const [row] = await db
    .select({ verdict: suggestionDecisions.verdict, decidedAt: suggestionDecisions.decidedAt })
    .from(suggestionDecisions)
    .where(and(eq(suggestionDecisions.commentId, commentId), isNull(suggestionDecisions.supersededAt)))
  return row
}
export const isDecided = async (db: Db, commentId: string) => (await findDecision(db, commentId)) !== undefined

/** The article that carries its words, in the latest edition (published or being prepared) that credits it. */
export async function findCarrier(db: Db, commentId: string) {
  const [row] = await db
    .select({
      edition: draftVersions.number,
      key: sql<string>`(select a.key from clauses a where a.id = coalesce(${clauses.articleId}, ${clauses.id}))`,
    })
    .from(clauseCredits)
    .innerJoin(clauses, eq(clauses.id, clauseCredits.clauseId))
    .innerJoin(draftVersions, eq(draftVersions.id, clauseCredits.versionId))
    .where(eq(clauseCredits.commentId, commentId))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  return row ?? null
}
