import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { SignedIn } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, consultations, replies } from '#db/schema/index.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { EXCERPT } from './own.server.ts'

const PAGE_SIZE = 20

/** Everything that a person ever replied, newest first; what was withdrawn or hidden without its words. */
export async function listOwnReplies(me: SignedIn, after: string | null, db: Db = defaultDb) {
  const found = await db
    .select({ reply: replies, consultationId: comments.consultationId })
    .from(replies)
    .innerJoin(comments, eq(comments.id, replies.commentId))
    .innerJoin(consultations, eq(consultations.id, comments.consultationId))
    .where(and(eq(replies.authorId, me.id), isNull(consultations.deletedAt), after && isUuid(after) ? lt(replies.id, after) : undefined))
    .orderBy(desc(replies.id))
    .limit(PAGE_SIZE + 1)
  const rows = found.slice(0, PAGE_SIZE).map(({ consultationId, reply }) => {
    const { id, commentId, language, createdAt, withdrawnAt, hiddenAt } = reply
    const state = hiddenAt ? ('hidden' as const) : withdrawnAt ? ('withdrawn' as const) : ('shown' as const)
    return {
      ...{ id, commentId, consultationId, language, state },
      hiddenReason: hiddenAt ? reply.hiddenReason : null,
      words: state === 'shown' ? excerpt(reply.body, EXCERPT) : '',
      createdAt: createdAt.toISOString(),
    }
  })
  return { rows, next: found.length > PAGE_SIZE ? rows.at(-1)!.id : null }
}
export type OwnReply = Awaited<ReturnType<typeof listOwnReplies>>['rows'][number]
