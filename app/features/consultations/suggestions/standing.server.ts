import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { suggestionDecisions } from '#db/schema/index.server.ts'

/** What the office decided on a comment's proposed words, if it did; from then on its author may withdraw it, not change it. */
export async function findDecision(db: Db, commentId: string) {
  const [row] = await db
    .select({ verdict: suggestionDecisions.verdict, decidedAt: suggestionDecisions.decidedAt })
    .from(suggestionDecisions)
    .where(and(eq(suggestionDecisions.commentId, commentId), isNull(suggestionDecisions.supersededAt)))
  return row
}
export const isDecided = async (db: Db, commentId: string) => (await findDecision(db, commentId)) !== undefined
