import '#tests/support/own-database.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireReadableFile } from '#app/features/consultations/comments/attachment.server.ts'
import { endorseComment } from '#app/features/consultations/comments/endorse-comment.server.ts'
import { readCommentsPage } from '#app/features/consultations/comments/pages.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { listConsultations } from '#app/features/consultations/reading/list.server.ts'
import { readLawPage, readLawRequest, requireClauseAddress } from '#app/features/consultations/reading/queries.server.ts'
import { type Actor, type SignedIn, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import { db } from '#db/client.server.ts'
import { comments, draftVersions, endorsements, files, responses } from '#db/schema/index.server.ts'
import { buildConsultation, buildPerson, days, NOW } from '#tests/support/comments-factories.ts'

type Made = Awaited<ReturnType<typeof buildConsultation>>
const post = (actor: Actor, consultationId: string, more: object = {}) =>
  runCommand(postComment, actor, { consultationId, clause: 'a1', stance: 'support', body: '二小时合适。', ...more }, { now: NOW })
const list = async (actor: Actor, id: string, search = '') =>
  (await readCommentsPage(actor, id, new URLSearchParams(search), 'zh-CN', NOW)).page
const law = async (actor: Actor, id: string, search = '') =>
  (await readLawPage(actor, id, readLawRequest(new URLSearchParams(search)), 'zh-CN', NOW)).page
const statusOf = (run: Promise<unknown>) =>
  run.then(
    () => 200,
    (error) => toProblem(error).status,
  )

let made: Made
let author: SignedIn
beforeAll(async () => {
  made = await buildConsultation(db)
  author = await buildPerson(db)
})

describe('lists', () => {
  test('every order pages through each comment once, whatever their counts', async () => {
    const { id } = await buildConsultation(db)
    const people = await Promise.all([1, 2, 3].map(() => buildPerson(db)))
    const posted: string[] = []
    for (let i = 0; i < 60; i++) posted.push((await post(people[i % 3]!, id, { body: `第${i}条` })).id)
    for (const [i, commentId] of posted.entries())
      await db
        .update(comments)
        .set({ endorsementCount: i % 4, replyCount: i % 3 })
        .where(eq(comments.id, commentId))
    for (const sort of ['newest', 'endorsed', 'discussed']) {
      const seen: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(VISITOR, id, `sort=${sort}${after ? `&after=${after}` : ''}`)
        seen.push(...page.comments.map((comment) => comment.id))
        after = page.next
      }
      expect(new Set(seen).size).toBe(60)
      expect(seen).toHaveLength(60)
      if (sort === 'newest') expect(seen).toEqual([...posted].reverse())
    }
  })

  test('filters by clause, stance, kind, answer and words', async () => {
    const { id } = await buildConsultation(db)
    const organisation = await buildPerson(db, { kind: 'organisation' })
    const first = await post(author, id, { body: '停放区太少' })
    const second = await post(organisation, id, { clause: 'a2-i1', stance: 'oppose', body: '停得乱，放得少。Parking is scarce.' })
    const third = await post(author, id, { clause: '', stance: 'ask', body: '何时施行' })
    await db.update(comments).set({ respondedAt: NOW, outcome: 'partly' }).where(eq(comments.id, third.id))
    const found = async (search: string) => (await list(VISITOR, id, search)).comments.map((comment) => comment.id)
    expect(await found('clause=a1')).toEqual([first.id])
    expect(await found('clause=a2')).toEqual([second.id])
    expect(await found('clause=a2-i2')).toEqual([])
    expect(await found('clause=whole')).toEqual([third.id])
    expect(await found('stance=oppose')).toEqual([second.id])
    expect(await found('kind=organisation')).toEqual([second.id])
    expect(await found('answer=none')).toEqual([second.id, first.id])
    expect(await found('answer=partly')).toEqual([third.id])
    expect(await found(`q=${encodeURIComponent('停放')}`)).toEqual([first.id])
    expect(await found(`q=${encodeURIComponent('停')}`)).toEqual([second.id, first.id])
    expect(await found('q=PARKING')).toEqual([second.id])
    expect(await found('q=%')).toEqual([])
    expect(await found('sort=nonsense&stance=nonsense&after=nonsense')).toHaveLength(3)
    expect((await list(VISITOR, id, 'stance=support')).found).toEqual({ n: 1, more: false })
    expect(await statusOf(list(VISITOR, id, 'clause=a77'))).toBe(404)
  })

  test('what is hidden leaves a mark with its reason and is found by no word', async () => {
    const { id } = await buildConsultation(db)
    const { id: commentId } = await post(author, id, { body: '秘密的话', quote: '二小时' })
    await db.update(comments).set({ hiddenAt: NOW, hiddenReason: '含有他人电话' }).where(eq(comments.id, commentId))
    for (const page of [await list(VISITOR, id), await law(VISITOR, id)]) {
      expect(page.comments).toMatchObject([{ state: 'hidden', hiddenReason: '含有他人电话', author: null, body: [], quote: null }])
      expect(JSON.stringify(page)).not.toContain('秘密')
      expect(page.figures.comments).toBe(0)
    }
    expect((await list(VISITOR, id, `q=${encodeURIComponent('秘密')}`)).comments).toEqual([])
  })
})

describe('the law page', () => {
  test('counts by article, the comments of the chosen clause, and nothing private', async () => {
    const organisation = await buildPerson(db, { kind: 'organisation', realName: '不公开' })
    await post(author, made.id)
    const { id } = await post(organisation, made.id, { clause: 'a2-i1', stance: 'amend', proposedText: '占压盲道、坡道的；' })
    await db.insert(responses).values({
      id: uuidv7(),
      matterId: made.matterId,
      consultationId: made.id,
      commentId: id,
      batchId: uuidv7(),
      outcome: 'adopted',
      reason: '同意。',
      language: 'zh',
      agencyId: made.agencyId,
      respondedBy: author.id,
      respondedAt: NOW,
    })
    await db.update(comments).set({ respondedAt: NOW, outcome: 'adopted' }).where(eq(comments.id, id))
    const page = await law(VISITOR, made.id, 'clause=a2-i2')
    expect(page.figures).toMatchObject({
      comments: 2,
      answered: 1,
      people: 1,
      organisations: 1,
      byKey: { a1: { support: 1 }, a2: { amend: 1 } },
    })
    expect(page.chosen).toMatchObject({ key: 'a2-i2', row: 'a2' })
    expect(page.comments).toMatchObject([
      {
        id,
        clause: { key: 'a2-i1', cite: '第二条第（一）项' },
        answer: { outcome: 'adopted', agency: { text: '交通局' } },
        redline: [
          { kind: 'same', text: '占压盲道' },
          { kind: 'added', text: '、坡道' },
          { kind: 'same', text: '的；' },
        ],
      },
    ])
    for (const secret of [author.id, organisation.id, '不公开', 'createdBy', 'authorId', 'example.org', 'searchTerms'])
      expect(JSON.stringify(page)).not.toContain(secret)
    expect((await law(organisation, made.id, 'clause=a2')).mine).toEqual({ own: [id], endorsed: [] })
    expect(await statusOf(law(VISITOR, made.id, 'clause=a77'))).toBe(404)
  })

  test('one’s own new comment is there at once, also while its event still waits for its place', async () => {
    const { id } = await buildConsultation(db)
    for (let n = 1; n <= 3; n++) {
      await post(author, id)
      expect((await law(author, id)).figures.comments).toBe(n)
      expect((await law(author, id, 'clause=a1')).comments).toHaveLength(n)
    }
  })

  test('comments stay with the edition they were written on', async () => {
    const { id, versions } = await buildConsultation(db, { editions: 2 })
    await db.update(draftVersions).set({ publishedAt: null }).where(eq(draftVersions.id, versions[1]!.id))
    await post(author, id)
    await db.update(draftVersions).set({ publishedAt: NOW }).where(eq(draftVersions.id, versions[1]!.id))
    const second = await post(author, id, { clause: 'a2' })
    const current = await law(VISITOR, id)
    expect(current.about).toMatchObject({ edition: 2, editions: [1, 2] })
    expect(Object.keys(current.figures.byKey)).toEqual(['a2'])
    expect(current.comments.map((comment) => comment.edition).sort()).toEqual([1, 2])
    expect(Object.keys((await law(VISITOR, id, 'v=1')).figures.byKey)).toEqual(['a1'])
    expect((await law(VISITOR, id, 'clause=a2')).comments.map((comment) => comment.id)).toEqual([second.id])
    expect(await requireClauseAddress(VISITOR, id, 'a1', new URLSearchParams('v=1'), NOW)).toBe(`/consultations/${id}?clause=a1&v=1#a1`)
    expect(await statusOf(requireClauseAddress(VISITOR, id, 'a9', new URLSearchParams(), NOW))).toBe(404)
    for (const v of ['3', 'x', '-1']) expect(await statusOf(law(VISITOR, id, `v=${v}`))).toBe(404)
  })

  test('announced and closed ones are read by everybody, a draft by its own agency only', async () => {
    const announced = await buildConsultation(db, { opensIn: 3 })
    const closed = await buildConsultation(db, { opensIn: -9, closesIn: -1 })
    const draft = await buildConsultation(db, { published: false })
    expect((await law(VISITOR, announced.id)).about.status).toBe('announced')
    expect((await law(VISITOR, closed.id)).about.status).toBe('closed')
    const official = (agencyId: string) => buildPerson(db, { kind: 'official', grants: [{ agencyId, capability: 'analyst' }] })
    expect(await statusOf(law(VISITOR, draft.id))).toBe(404)
    expect(await statusOf(law(await official(closed.agencyId), draft.id))).toBe(404)
    expect((await law(await official(draft.agencyId), draft.id)).law.rows).toHaveLength(3)
    const lists = await listConsultations(null, 'zh-CN', NOW)
    const ids = (items: readonly { id: string }[]) => items.map((item) => item.id)
    expect([ids(lists.announced).includes(announced.id), ids(lists.past).includes(closed.id), ids(lists.open).includes(made.id)]).toEqual([
      true,
      true,
      true,
    ])
    expect([...ids(lists.open), ...ids(lists.announced), ...ids(lists.past)]).not.toContain(draft.id)
  })
})

test('a hundred endorsements at once by one person are one', async () => {
  const { id } = await post(author, made.id)
  const person = await buildPerson(db)
  const tries = await Promise.allSettled(
    Array.from({ length: 100 }, () => runCommand(endorseComment, person, { commentId: id }, { now: NOW })),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await db.select().from(endorsements).where(eq(endorsements.commentId, id))).toHaveLength(1)
  expect((await db.select({ n: comments.endorsementCount }).from(comments).where(eq(comments.id, id)))[0]).toEqual({ n: 1 })
})

test('an attachment is as public as its comment', async () => {
  const { id, agencyId } = await buildConsultation(db)
  const fileId = uuidv7()
  await db.insert(files).values({
    id: fileId,
    ownerId: author.id,
    name: 'a.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: 'x',
    storageKey: 'x',
    createdAt: NOW,
  })
  expect(await statusOf(requireReadableFile(author, fileId, NOW))).toBe(404)
  const { id: commentId } = await post(author, id)
  await db.update(comments).set({ fileId }).where(eq(comments.id, commentId))
  expect(await statusOf(requireReadableFile(VISITOR, fileId, NOW))).toBe(200)
  await db.update(comments).set({ hiddenAt: NOW }).where(eq(comments.id, commentId))
  const moderator = await buildPerson(db, { kind: 'official', grants: [{ agencyId, capability: 'moderator' }] })
  const stranger = await buildPerson(db, { kind: 'official', grants: [{ agencyId: made.agencyId, capability: 'moderator' }] })
  const statuses = await Promise.all(
    [VISITOR, author, moderator, stranger].map((actor) => statusOf(requireReadableFile(actor, fileId, NOW))),
  )
  expect(statuses).toEqual([404, 200, 200, 404])
  await db
    .update(comments)
    .set({ hiddenAt: null, withdrawnAt: days(1) })
    .where(eq(comments.id, commentId))
  expect(await Promise.all([VISITOR, author, moderator].map((actor) => statusOf(requireReadableFile(actor, fileId, NOW))))).toEqual([
    404, 200, 404,
  ])
})
