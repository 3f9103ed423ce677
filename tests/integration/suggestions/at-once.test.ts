import '#tests/support/own-database.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { decideSuggestion } from '#app/features/consultations/suggestions/decide-suggestion.server.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { suggestionDecisions } from '#db/schema/index.server.ts'
import { buildOffice, inDays } from '#tests/support/manage-factories.ts'

test('of ten that clash, accepted at the same moment by two officials, one is', async () => {
  const { author, chief, citizen, run, id, withDraft } = await buildOffice(db as unknown as Tx)
  await withDraft()
  await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
  const ids: string[] = []
  for (let n = 0; n < 10; n++) {
    const input = { consultationId: id, clause: 'a1', quote: '规范停放', stance: 'amend', body: '建议。', proposedText: `规范停放${n}` }
    ids.push((await run(postComment, citizen, input, inDays(1))).id)
  }
  // All connections are open before they set off, so that none is ahead.
  await Promise.all(ids.map(() => db.execute(sql`select pg_sleep(0.2)`)))
  const results = await Promise.allSettled(
    ids.map((one, n) =>
      runCommand(
        decideSuggestion,
        n % 2 ? author : chief,
        { consultationId: id, commentIds: [one], verdict: 'accepted' },
        { now: inDays(2) },
      ),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const standing = await db
    .select()
    .from(suggestionDecisions)
    .where(and(eq(suggestionDecisions.consultationId, id), isNull(suggestionDecisions.supersededAt)))
  expect(standing).toHaveLength(1)
})
