import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { enterComment } from '#app/features/consultations/intake/enter-comment.server.ts'
import { followEditions } from '#app/features/consultations/lineage/follow-editions.server.ts'
import { requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { SYSTEM } from '#app/platform/actor.ts'
import { clauses, comments, domainEvents } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays } from '#tests/support/manage-factories.ts'

const RULES = '# 某市办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 骑行人应当佩戴安全头盔，不得搭载成年人。'
const ADDED = '第一条 为了规范停放，制定本办法。\n第二条 本办法适用于本市行政区域内的经营活动。'

test('a letter about the first edition that is entered after the second follows its clause there', () =>
  inRollback(async (tx) => {
    const { author, run, id, withDraft } = await buildOffice(tx)
    await withDraft(RULES)
    await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
    await run(startEdition, author, { consultationId: id })
    await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines: ADDED, renumber: 'on' })
    await run(requestEdition, author, { consultationId: id }, inDays(5))
    const { current, next } = await requireNextEdition(tx, id)
    await run(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, inDays(5))

    const enter = (receiptNumber: string, receivedOn: string) =>
      run(
        enterComment,
        author,
        { consultationId: id, channel: 'letter', receiptNumber, receivedOn, clause: '第二条', stance: 'support', body: '好。' },
        inDays(8),
      )
    const [early, late] = [await enter('1', '2026-03-04'), await enter('2', '2026-03-09')]
    const where = async (commentId: string) => {
      const [row] = await tx
        .select({ versionId: comments.versionId, anchor: comments.anchor, key: clauses.key })
        .from(comments)
        .innerJoin(clauses, eq(clauses.id, comments.clauseId))
        .where(eq(comments.id, commentId))
      return row
    }
    expect(await where(early.id)).toEqual({ versionId: current.id, anchor: 'exact', key: 'a2' })
    for (const event of await tx.select().from(domainEvents).where(eq(domainEvents.activityId, id)))
      if (event.name === 'consultations.comments-entered') await followEditions.handle(tx, { ...event, position: 1 } as never, inDays(8))
    // Its helmet article is the third one now; the other letter has read the second edition.
    expect(await where(early.id)).toMatchObject({ versionId: next.id, key: 'a3' })
    expect(await where(late.id)).toEqual({ versionId: next.id, anchor: 'exact', key: 'a2' })
  }))
