import { count, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { toProblem } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { comments, domainEvents, files } from '#db/schema/index.server.ts'
import { ARTICLE_TEXT, buildConsultation, buildPerson, days, NOW } from '#tests/support/comments-factories.ts'
import { inRollback } from '#tests/support/db.ts'

const given = (consultationId: string, more: object = {}) => ({
  consultationId,
  clause: 'a1',
  stance: 'support',
  body: '写得好，二小时合适。',
  ...more,
})
const refusalOf = (run: Promise<unknown>) =>
  run.then(() => {
    throw new Error('was accepted')
  }, toProblem)
const post = (db: Db, actor: Parameters<typeof runCommand>[1], input: unknown, now = NOW) =>
  runCommand(postComment, actor, input, { db, now })
async function storedOf(db: Db, consultationId: string) {
  const rows = await db.select().from(comments).where(eq(comments.consultationId, consultationId))
  const events = await db.select().from(domainEvents).where(eq(domainEvents.activityId, consultationId))
  return { rows, events }
}

describe('post-comment', () => {
  test('stores the comment with its clause, article and terms, and one event of ids', () =>
    inRollback(async (db) => {
      const { id, matterId, clauseIds } = await buildConsultation(db)
      const person = await buildPerson(db)
      const result = await post(
        db,
        person,
        given(id, { clause: 'a2-i1', stance: 'amend', proposedText: '占压盲道、坡道的；', quote: '盲道', edition: 1 }),
      )
      const { rows, events } = await storedOf(db, id)
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        id: result.id,
        clauseId: clauseIds['a2-i1'],
        articleId: clauseIds.a2,
        authorId: person.id,
        authorKind: 'person',
        shownName: null,
        language: 'zh',
        stance: 'amend',
        selector: { exact: '盲道', prefix: '占压', suffix: '的；', start: 2, end: 4, language: 'zh' },
      })
      expect(rows[0]!.searchTerms).toEqual(expect.arrayContaining(['写得', '坡道']))
      expect(events).toMatchObject([
        { name: 'consultations.comment-posted', matterId, actorId: person.id, payload: { commentId: result.id, clauseKey: 'a2-i1' } },
      ])
    }))

  test('on the whole draft, on a chapter, and on words of the translation', () =>
    inRollback(async (db) => {
      const { id, clauseIds } = await buildConsultation(db)
      const person = await buildPerson(db)
      await post(db, person, given(id, { clause: '' }))
      await post(db, person, given(id, { clause: 'c1', body: 'A chapter too many.' }))
      await post(db, person, given(id, { quote: 'two hours', start: '28', end: '37' }))
      const { rows } = await storedOf(db, id)
      expect(rows.map((row) => [row.clauseId, row.articleId, row.language, row.selector?.language])).toEqual([
        [null, null, 'zh', undefined],
        [clauseIds.c1, null, 'en', undefined],
        [clauseIds.a1, clauseIds.a1, 'zh', 'en'],
      ])
    }))

  test.each([
    ['a visitor', {}, 401, undefined],
    ['an unknown clause', { clause: 'a99' }, 400, 'clause'],
    ['words that do not occur', { quote: '三小时' }, 400, 'quote'],
    ['words that occur twice', { quote: '清运' }, 400, 'quote'],
    ['words without a clause', { clause: '', quote: '清运' }, 400, 'quote'],
    ['no words at all', { body: '  ' }, 400, 'body'],
    ['too many', { body: '字'.repeat(10_001) }, 400, 'body'],
    ['no stance', { stance: undefined }, 400, 'stance'],
    ['wording without the stance for it', { proposedText: '一小时' }, 400, 'proposedText'],
    ['another edition than the current', { edition: 7 }, 409, undefined],
    ['unknown fields', { authorId: uuidv7() }, 400, 'form'],
    ['a file that is not what it says', { attachment: new File(['<script>'], 'a.pdf', { type: 'application/pdf' }) }, 400, 'attachment'],
  ])('refuses %s and stores nothing', (what, more, status, field) =>
    inRollback(async (db) => {
      const { id } = await buildConsultation(db)
      const actor = what === 'a visitor' ? VISITOR : await buildPerson(db)
      const problem = await refusalOf(post(db, actor, given(id, more)))
      expect(problem.status).toBe(status)
      if (field) expect(Object.keys(problem.fieldErrors)).toEqual([field])
      expect(await storedOf(db, id)).toEqual({ rows: [], events: [] })
      expect(
        (
          await db
            .select({ n: count() })
            .from(files)
            .where(eq(files.ownerId, actor.id ?? uuidv7()))
        )[0]!.n,
      ).toBe(0)
    }),
  )

  test('a place decides between two equal quotations; a wrong place never moves them', () =>
    inRollback(async (db) => {
      const { id } = await buildConsultation(db)
      const person = await buildPerson(db)
      const second = [...ARTICLE_TEXT.slice(0, ARTICLE_TEXT.lastIndexOf('清运'))].length
      await post(db, person, given(id, { quote: '清运', start: second, end: second + 2 }))
      expect((await storedOf(db, id)).rows[0]!.selector).toMatchObject({ start: second, end: second + 2, exact: '清运' })
      expect(
        (await refusalOf(post(db, person, given(id, { quote: '清运', start: second + 1, end: second + 3 })))).fieldErrors,
      ).toHaveProperty('quote')
    }))

  test('before the opening and from the closing instant on it names the time; a hair before the closing it is taken', () =>
    inRollback(async (db) => {
      const { id } = await buildConsultation(db)
      const person = await buildPerson(db)
      expect(await refusalOf(post(db, person, given(id), days(-7)))).toMatchObject({
        status: 409,
        messageKey: 'consultations.problem.notOpen',
        params: { at: days(-5).toISOString() },
      })
      expect(await refusalOf(post(db, person, given(id), days(30)))).toMatchObject({
        status: 409,
        messageKey: 'consultations.problem.closed',
        params: { at: days(30).toISOString() },
      })
      await post(db, person, given(id), new Date(days(30).getTime() - 1))
      expect((await storedOf(db, id)).rows).toHaveLength(1)
    }))

  test('an unpublished draft does not exist for anybody who would comment', () =>
    inRollback(async (db) => {
      const { id, agencyId } = await buildConsultation(db, { published: false })
      const official = await buildPerson(db, { kind: 'official', grants: [{ agencyId, capability: 'author' }] })
      for (const actor of [official, await buildPerson(db)]) expect((await refusalOf(post(db, actor, given(id)))).status).toBe(404)
    }))

  test('a real name is kept as it stands where it is asked for, and owed there', () =>
    inRollback(async (db) => {
      const { id } = await buildConsultation(db, { asksRealName: true })
      expect((await refusalOf(post(db, await buildPerson(db), given(id)))).fieldErrors).toHaveProperty('realName')
      await post(db, await buildPerson(db, { realName: '王小明' }), given(id))
      expect((await storedOf(db, id)).rows.map((row) => row.shownName)).toEqual(['王小明'])
      const open = await buildConsultation(db)
      await post(db, await buildPerson(db, { realName: '李四' }), given(open.id))
      expect((await storedOf(db, open.id)).rows.map((row) => row.shownName)).toEqual([null])
    }))

  test('an attachment is stored with the comment', () =>
    inRollback(async (db) => {
      const { id } = await buildConsultation(db)
      const person = await buildPerson(db)
      await post(
        db,
        person,
        given(id, { attachment: new File(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF'], '../../照片.exe') }),
      )
      const [row] = (await storedOf(db, id)).rows
      const [file] = await db.select().from(files).where(eq(files.id, row!.fileId!))
      expect(file).toMatchObject({ name: '照片.pdf', mediaType: 'application/pdf', ownerId: person.id })
    }))
})
