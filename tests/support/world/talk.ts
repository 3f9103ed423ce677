import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { searchTerms } from '#app/features/consultations/comments/domain/search-terms.ts'
import type { Db } from '#db/client.server.ts'
import {
  attachmentTexts,
  commentIntakes,
  commentRevisions,
  comments,
  endorsements,
  files,
  internalNotes,
  matterDocuments,
  replies,
  responses,
} from '#db/schema/index.server.ts'
import type { ConsultationState, Consultations, MatterState } from './consultations.ts'
import { MARKS } from './marks.ts'
import type { People } from './people.ts'

/** plain, answered, hidden and withdrawn stand in the open consultation; the others in the one they are named after. */
export const COMMENT_STATES = ['plain', 'answered', 'replied', 'hidden', 'withdrawn', 'closed', 'reported', 'deleted'] as const
export type CommentState = (typeof COMMENT_STATES)[number]
export const REPLY_STATES = ['plain', 'hidden', 'withdrawn', 'deleted'] as const
export type ReplyState = (typeof REPLY_STATES)[number]
export const FILE_STATES = ['plain', 'hidden', 'withdrawn', 'deleted', 'document', 'private', 'loose'] as const
export type FileState = (typeof FILE_STATES)[number]

const homeOf = (state: CommentState): ConsultationState =>
  state === 'closed' || state === 'reported' || state === 'deleted' ? state : 'open'
const markOf = (state: string) => (state === 'private' ? MARKS.privateMatter : state in MARKS ? MARKS[state as keyof typeof MARKS] : state)

export async function buildTalk(
  db: Db,
  people: People,
  consultations: Consultations,
  matterIds: Record<MatterState, { id: string }>,
  dataDir: string,
  now: Date,
) {
  const { ids, agencyIds } = people
  const fileIds = {} as Record<FileState, string>
  for (const state of FILE_STATES) fileIds[state] = await buildFile(db, dataDir, ids.citizen, state, now)
  for (const [state, matter] of [
    ['document', matterIds.published],
    ['private', matterIds.private],
  ] as const) {
    await db
      .insert(matterDocuments)
      .values({ id: uuidv7(), matterId: matter.id, fileId: fileIds[state], title: `附件 ${state}`, addedAt: now })
  }
  const commentIds = {} as Record<CommentState, string>
  const earlier = new Date(now.getTime() - 3_600_000)
  for (const state of COMMENT_STATES) {
    const { id: consultationId, matterId, versionId, clauseIds } = consultations[homeOf(state)]
    const id = (commentIds[state] = uuidv7())
    const fileId = state in fileIds ? fileIds[state as FileState] : undefined
    const body = `停放区太少 ${markOf(state)}。`
    await db.insert(comments).values({
      id,
      matterId,
      consultationId,
      versionId,
      clauseId: clauseIds.a1,
      articleId: clauseIds.a1,
      authorId: ids.citizen,
      authorKind: 'person',
      stance: 'amend',
      body,
      proposedText: `停放区应当充足 ${markOf(state)}。`,
      language: 'zh',
      fileId: fileId ?? null,
      createdAt: earlier,
      searchTerms: searchTerms(body, null),
      tags: [MARKS.tag],
      assigneeId: ids.moderator,
      replyCount: state === 'replied' ? 2 : state === 'deleted' ? 1 : 0,
      endorsementCount: state === 'plain' ? 1 : 0,
      ...(state === 'hidden' ? { hiddenAt: now, hiddenReason: '含有他人电话。', hiddenBy: ids.moderator } : {}),
      ...(state === 'withdrawn' ? { withdrawnAt: now } : {}),
      ...(state === 'answered' || state === 'reported' ? { respondedAt: now, outcome: 'adopted' as const } : {}),
    })
    await db
      .insert(internalNotes)
      .values({ id: uuidv7(), matterId, commentId: id, authorId: ids.analyst, body: `内部 ${MARKS.note}`, createdAt: now })
    // As if it had come by letter: who sent it is the office's alone.
    const sender = { submitterName: MARKS.sender, submitterContact: MARKS.sender, enteredBy: ids.author, enteredAt: now }
    await db.insert(commentIntakes).values({ commentId: id, matterId, consultationId, ...sender })
    if (fileId) {
      const found = { text: `附件的文字 ${markOf(state)}。`, isCut: false, readAt: now }
      await db.insert(attachmentTexts).values({ commentId: id, matterId, consultationId, fileId, ...found })
    }
    await db
      .insert(commentRevisions)
      .values({ id: uuidv7(), commentId: id, stance: 'ask', body: `此前写的 ${markOf(state)}`, replacedAt: now })
    if (state === 'answered' || state === 'reported') {
      await db.insert(responses).values({
        id: uuidv7(),
        matterId,
        consultationId,
        commentId: id,
        batchId: id,
        outcome: 'adopted',
        reason: '已经采纳，写入第一条。',
        language: 'zh',
        agencyId: agencyIds.home,
        respondedBy: ids.author,
        respondedAt: now,
      })
    }
  }
  await db
    .insert(endorsements)
    .values({ commentId: commentIds.plain, accountId: ids.other, matterId: consultations.open.matterId, endorsedAt: now })
  const replyIds = {} as Record<ReplyState, string>
  for (const state of REPLY_STATES) {
    const { id: consultationId, matterId } = consultations[state === 'deleted' ? 'deleted' : 'open']
    replyIds[state] = uuidv7()
    await db.insert(replies).values({
      id: replyIds[state],
      matterId,
      consultationId,
      commentId: commentIds[state === 'deleted' ? 'deleted' : 'replied'],
      authorId: ids.other,
      authorKind: 'person',
      body: `同意 ${markOf(state)}。`,
      language: 'zh',
      createdAt: now,
      ...(state === 'hidden' ? { hiddenAt: now, hiddenReason: '含有他人电话。' } : {}),
      ...(state === 'withdrawn' ? { withdrawnAt: now } : {}),
    })
  }
  return { commentIds, replyIds, fileIds }
}

async function buildFile(db: Db, dataDir: string, ownerId: string, state: FileState, now: Date) {
  const bytes = Buffer.from(`%PDF-1.4 ${markOf(state)}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = `${sha256.slice(0, 2)}/${sha256}`
  mkdirSync(path.join(dataDir, 'files', sha256.slice(0, 2)), { recursive: true })
  writeFileSync(path.join(dataDir, 'files', storageKey), bytes)
  const id = uuidv7()
  await db.insert(files).values({
    id,
    ownerId,
    name: `附件-${markOf(state)}.pdf`,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256,
    storageKey,
    createdAt: now,
  })
  return id
}
