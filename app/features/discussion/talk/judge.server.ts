import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { findAccountIds } from '#app/features/accounts/index.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, discussionMessages } from '#db/schema/index.server.ts'
import { secondsToWait } from '../domain/slow-mode.ts'
import type { PostMessageInput } from '../inputs.ts'
import { findClosing, holdRoom, type Room } from '../load.server.ts'

/** The cookies of a request; or an account, where the program itself speaks for somebody (the demo). */
export type Caller = { cookie: string | undefined } | { accountId: string }
export type Letter = { caller: Caller; input: z.output<typeof PostMessageInput> }
type Author = { id: string; kind: string }
/** `stored`: the number under which it has been stored already. */
export type Judged = { room: Room; author: Author; input: Letter['input']; key: string; stored: number | undefined }

/** Who may write what: each by itself. Rooms are held in one order, so that two transactions never wait for each other. */
export async function judge(tx: Tx, given: readonly Letter[], now: Date): Promise<(AppError | Judged)[]> {
  const authors = await findAuthors(tx, given, now)
  const judged: (AppError | Judged)[] = given.map(() => new AppError('signed_out', 'problem.signedOut'))
  const wanted = Map.groupBy([...given.keys()], (i) => given[i]!.input.room)
  for (const roomId of [...wanted.keys()].sort()) {
    const those = wanted.get(roomId)!.filter((i) => authors[i])
    if (those.length === 0) continue
    const room = await holdRoom(tx, roomId, now)
    const letters = those.map((i) => ({ author: authors[i]!, input: given[i]!.input }))
    const verdicts = room ? await judgeRoom(tx, room, letters, now) : []
    for (const [place, i] of those.entries()) judged[i] = verdicts[place] ?? new AppError('not_found', 'problem.notFound')
  }
  return judged
}

async function judgeRoom(tx: Tx, room: Room, letters: readonly { author: Author; input: Letter['input'] }[], now: Date) {
  const keyOf = ({ author, input }: { author: Author; input: { clientId: string } }) => `${author.id} ${input.clientId}`
  const [closing, stored, last, repliable] = await Promise.all([
    findClosing(tx, room),
    findStored(tx, room, letters),
    room.slowModeSeconds > 0
      ? findLast(
          tx,
          room,
          letters.map(({ author }) => author.id),
        )
      : new Map<string, Date>(),
    listRepliable(
      tx,
      room,
      letters.flatMap(({ input }) => input.replyTo ?? []),
    ),
  ])
  const accepted = new Set<string>()
  return letters.map(({ author, input }): AppError | Judged => {
    const key = keyOf({ author, input })
    const one = { room, author, input, key: `${room.activityId} ${key}`, stored: stored.get(key) }
    if (one.stored !== undefined || accepted.has(key)) return one
    if (closing) return new AppError('conflict', closing)
    if (input.replyTo !== undefined && !repliable.has(input.replyTo)) return new AppError('conflict', 'discussion.problem.gone')
    const seconds = secondsToWait(last.get(author.id), room.slowModeSeconds, now)
    if (seconds > 0) return new AppError('too_many', 'discussion.problem.slow', { count: seconds })
    last.set(author.id, now)
    accepted.add(key)
    return one
  })
}

async function findAuthors(tx: Tx, given: readonly Letter[], now: Date): Promise<(Author | undefined)[]> {
  const ids = await findAccountIds(
    given.map(({ caller }) => ('cookie' in caller ? caller.cookie : undefined)),
    now,
    tx,
  )
  for (const [i, { caller }] of given.entries()) if ('accountId' in caller) ids[i] = caller.accountId
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return []
  const rows = await tx
    .select({ id: accounts.id, kind: accounts.kind })
    .from(accounts)
    .where(and(inArray(accounts.id, known), isNull(accounts.deletedAt)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => (id === null ? undefined : byId.get(id)))
}

async function findStored(tx: Tx, room: Room, letters: readonly { author: Author; input: { clientId: string } }[]) {
  const rows = await tx
    .select({ number: discussionMessages.number, authorId: discussionMessages.authorId, clientId: discussionMessages.clientId })
    .from(discussionMessages)
    .where(
      and(
        eq(discussionMessages.roomId, room.activityId),
        or(
          ...letters.map(({ author, input }) =>
            and(eq(discussionMessages.authorId, author.id), eq(discussionMessages.clientId, input.clientId)),
          ),
        ),
      ),
    )
  return new Map(rows.map(({ number, authorId, clientId }) => [`${authorId} ${clientId}`, number]))
}

async function findLast(tx: Tx, room: Room, authorIds: readonly string[]) {
  const rows = await tx
    .select({ authorId: discussionMessages.authorId, at: sql<string>`max(${discussionMessages.postedAt})` })
    .from(discussionMessages)
    .where(and(eq(discussionMessages.roomId, room.activityId), inArray(discussionMessages.authorId, [...authorIds])))
    .groupBy(discussionMessages.authorId)
  return new Map(rows.map(({ authorId, at }) => [authorId, new Date(at)]))
}

/** Of these numbers those that stand there to be answered. */
async function listRepliable(tx: Tx, room: Room, numbers: readonly number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set()
  const { roomId, number, hiddenAt, withdrawnAt } = discussionMessages
  const rows = await tx
    .select({ number })
    .from(discussionMessages)
    .where(and(eq(roomId, room.activityId), inArray(number, [...numbers]), isNull(hiddenAt), isNull(withdrawnAt)))
  return new Set(rows.map((row) => row.number))
}
