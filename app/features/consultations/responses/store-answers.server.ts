import { and, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import { comments, responses } from '#db/schema/index.server.ts'
import { detectLanguage } from '../drafts/domain/reading/lines.ts'

type Row = typeof responses.$inferInsert
export type Answer = Pick<Row, 'matterId' | 'consultationId' | 'outcome' | 'reason' | 'carriedClauseId' | 'agencyId' | 'respondedBy'>
const BATCH = 2000

/** One answer to all of these comments, shared under one batch; an earlier answer is kept as superseded. */
export async function storeAnswers(tx: Tx, commentIds: readonly string[], answer: Answer, now: Date): Promise<string> {
  const batchId = uuidv7()
  const shared = { ...answer, batchId, language: detectLanguage(answer.reason), respondedAt: now }
  for (let at = 0; at < commentIds.length; at += BATCH) {
    const ids = commentIds.slice(at, at + BATCH)
    await tx
      .update(responses)
      .set({ supersededAt: now })
      .where(and(inArray(responses.commentId, ids), isNull(responses.supersededAt)))
    await tx.insert(responses).values(ids.map((commentId) => ({ id: uuidv7(), commentId, ...shared })))
    await tx.update(comments).set({ respondedAt: now, outcome: answer.outcome }).where(inArray(comments.id, ids))
  }
  return batchId
}
