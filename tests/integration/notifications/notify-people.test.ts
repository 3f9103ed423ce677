import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { countUnread, listNotifications, markRead, notifyPeople } from '#app/features/notifications/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import type { Tx } from '#db/client.server.ts'
import { accounts, clauses, comments, consultations, draftVersions, matterFollowers, matters, replies } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { actorOf, buildAccount, buildAgency } from '#tests/support/factories.ts'

const now = new Date()
let position = 0

async function stage(tx: Tx) {
  const [agency, author, follower, official] = [
    await buildAgency(tx),
    await buildAccount(tx, { locale: 'en' }),
    await buildAccount(tx),
    await buildAccount(tx, { kind: 'official' }),
  ]
  const [matterId, id, commentId] = [uuidv7(), uuidv7(), uuidv7()]
  const words = { title: { zh: '单车条例', en: 'Bike rules' }, summary: { zh: '' } }
  const base = { agencyId: agency.id, createdBy: official.id, createdAt: now, ...words }
  await tx.insert(matters).values({ id: matterId, slug: `m-${matterId}`, ...base })
  await tx.insert(consultations).values({ id, matterId, ...base })
  const comment = {
    matterId,
    consultationId: id,
    versionId: uuidv7(),
    authorId: author.id,
    authorKind: 'person',
    stance: 'support' as const,
    body: '好',
    language: 'zh' as const,
    createdAt: now,
  }
  await tx.insert(comments).values({ id: commentId, ...comment })
  await tx.insert(matterFollowers).values({ matterId, accountId: follower.id, followedAt: now })
  const event = (name: string, payload: LoggedEvent['payload'], actorId: string = official.id): LoggedEvent => ({
    position: ++position,
    id: position,
    name,
    matterId,
    activityId: id,
    actorId,
    payload,
    occurredAt: now,
  })
  return { author, follower, official, id, commentId, comment, event }
}
const mailsTo = async (tx: Tx, email: string | null) =>
  (await tx.execute(
    sql`select data->>'subject' as subject, data->>'text' as text from pgboss.job where name = 'mail' and data->>'to' = ${email}`,
  )) as unknown as { subject: string; text: string }[]

test('an answer tells the author on the site and by mail in their language, once however often it is handled', () =>
  inRollback(async (tx) => {
    const { author, id, commentId, event } = await stage(tx)
    const answered = event('consultations.comment-answered', { commentId, responseId: uuidv7(), outcome: 'adopted' })
    await notifyPeople.handle(tx, answered, now)
    await notifyPeople.handle(tx, answered, now)
    expect(await listNotifications(author.id, tx)).toMatchObject([
      {
        messageKey: 'notifications.told.answered',
        params: { titleZh: '单车条例', titleEn: 'Bike rules', outcome: 'adopted' },
        href: `/consultations/${id}/comments/${commentId}`,
        unread: true,
      },
    ])
    const mails = await mailsTo(tx, author.email)
    expect(mails.map((mail) => mail.subject)).toEqual(['Your comment on “Bike rules” has been answered: adopted'])
    expect(mails[0]!.text).toContain(`/consultations/${id}/comments/${commentId}`)
  }))

test('one answer to many comments tells each of them', () =>
  inRollback(async (tx) => {
    const { author, commentId, comment, event } = await stage(tx)
    const second = uuidv7()
    await tx.insert(comments).values({ id: second, ...comment })
    await notifyPeople.handle(tx, event('consultations.comments-answered', { commentIds: [commentId, second], outcome: 'partly' }), now)
    expect(await countUnread(author.id, tx)).toBe(2)
  }))

test('hiding tells the author by mail too; a reply on the site only, and never one’s own', () =>
  inRollback(async (tx) => {
    const { author, follower, commentId, event } = await stage(tx)
    await notifyPeople.handle(tx, event('consultations.comment-hidden', { commentId }), now)
    await notifyPeople.handle(tx, event('consultations.reply-posted', { commentId, replyId: uuidv7() }, follower.id), now)
    await notifyPeople.handle(tx, event('consultations.reply-posted', { commentId, replyId: uuidv7() }, author.id), now)
    expect((await listNotifications(author.id, tx)).map((notice) => notice.messageKey).sort()).toEqual([
      'notifications.told.hidden',
      'notifications.told.replied',
    ])
    expect(await mailsTo(tx, author.email)).toHaveLength(1)
  }))

test('hiding a reply tells who wrote it, and the clause is named in both languages', () =>
  inRollback(async (tx) => {
    const { follower, id, commentId, comment, event } = await stage(tx)
    const [clauseId, replyId] = [uuidv7(), uuidv7()]
    const matterId = comment.matterId
    await tx.insert(draftVersions).values({
      id: comment.versionId,
      matterId,
      consultationId: id,
      number: 1,
      title: { zh: '' },
      notes: {},
      language: 'zh',
      createdAt: now,
    })
    const texts = { label: '', heading: '', text: '' }
    await tx.insert(clauses).values({
      id: clauseId,
      matterId,
      versionId: comment.versionId,
      key: 'a9-p1',
      ordinal: 1,
      kind: 'paragraph',
      path: '第三章 › 第九条 › 第一款',
      ...texts,
      translation: { ...texts, path: 'Chapter 3 › Article 9 › para. 1' },
    })
    await tx.update(comments).set({ clauseId }).where(eq(comments.id, commentId))
    await tx.insert(replies).values({
      id: replyId,
      matterId,
      consultationId: id,
      commentId,
      authorId: follower.id,
      authorKind: 'person',
      body: '好',
      language: 'zh',
      createdAt: now,
    })
    await notifyPeople.handle(tx, event('consultations.reply-hidden', { commentId, replyId }), now)
    expect(await listNotifications(follower.id, tx)).toMatchObject([
      { messageKey: 'notifications.told.replyHidden', params: { clauseZh: '第九条第一款', clauseEn: 'Article 9, para. 1' } },
    ])
    expect((await mailsTo(tx, follower.email))[0]!.subject).toBe('您在《单车条例》第九条第一款下的回复已被隐藏，理由已公开')
  }))

test('followers hear of the consultation; the report reaches commenters as well; nobody twice', () =>
  inRollback(async (tx) => {
    const { author, follower, official, id, event } = await stage(tx)
    for (const name of ['consultations.published', 'consultations.period-extended', 'consultations.closed'])
      await notifyPeople.handle(tx, event(name, { consultationId: id }), now)
    const report = event('consultations.report-published', {})
    await notifyPeople.handle(tx, report, now)
    await notifyPeople.handle(tx, report, now)
    expect(await countUnread(follower.id, tx)).toBe(4)
    expect((await listNotifications(author.id, tx)).map((notice) => notice.messageKey)).toEqual(['notifications.told.reportPublished'])
    expect(await countUnread(official.id, tx)).toBe(0)
    expect((await listNotifications(follower.id, tx))[0]!.href).toBe(`/consultations/${id}`)
  }))

test('a deleted account, an unknown event and a comment that is not there are passed over', () =>
  inRollback(async (tx) => {
    const { author, commentId, event } = await stage(tx)
    await tx.update(accounts).set({ deletedAt: now, email: null }).where(eq(accounts.id, author.id))
    for (const [name, payload] of [
      ['consultations.comment-answered', { commentId }],
      ['consultations.comment-answered', { commentId: uuidv7() }],
      ['consultations.comment-hidden', {}],
      ['consultations.published', { consultationId: 'nonsense' }],
    ] as const)
      await notifyPeople.handle(tx, event(name, payload), now)
    expect(['surveys.whatever', 'toString'].filter(notifyPeople.wants)).toEqual([])
    expect(await countUnread(author.id, tx)).toBe(0)
  }))

test('reading marks one’s own notices only', () =>
  inRollback(async (tx) => {
    const { author, follower, id, commentId, event } = await stage(tx)
    await notifyPeople.handle(tx, event('consultations.comment-hidden', { commentId }), now)
    await notifyPeople.handle(tx, event('consultations.published', { consultationId: id }), now)
    const [foreign] = await listNotifications(author.id, tx)
    const reader = await actorOf(tx, follower)
    await expect(runCommand(markRead, VISITOR, {}, { db: tx, now })).rejects.toMatchObject({ kind: 'signed_out' })
    await expect(runCommand(markRead, reader, { notificationId: foreign!.id }, { db: tx, now })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await runCommand(markRead, reader, {}, { db: tx, now })
    expect(await countUnread(follower.id, tx)).toBe(0)
    expect(await countUnread(author.id, tx)).toBe(1)
  }))
