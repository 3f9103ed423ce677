import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { correctDescent } from '#app/features/consultations/lineage/correct-descent.server.ts'
import { readAlignment } from '#app/features/consultations/lineage/descents.server.ts'
import { followEditions } from '#app/features/consultations/lineage/follow-editions.server.ts'
import { listClauses, requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { listPlaces } from '#app/features/consultations/lineage/places.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { reanchorComment } from '#app/features/consultations/lineage/reanchor-comment.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { requireHead } from '#app/features/consultations/reading/head.server.ts'
import { SYSTEM, VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { clauses, commentAnchors, comments } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, NOW, parse } from '#tests/support/manage-factories.ts'

const RULES = `# 某市共享单车管理办法

第一条 为了规范停放秩序，方便市民出行，制定本办法。

第二条 骑行人应当佩戴安全头盔，不得搭载成年人，不得在人行道上骑行。

第三条 运营企业应当每日两次清理占用盲道的车辆，并公布清理的时间和数量。

第四条 违反本办法规定的，由交通部门责令改正；拒不改正的，处二百元罚款。
`
const ENGLISH = `# Shared bikes

Article 1 These Measures regulate parking for everybody's convenience.

Article 2 Riders shall wear helmets and carry no adults.

Article 3 Operators shall clear blocked tactile paving twice a day.

Article 4 Whoever breaks these Measures is told to set it right, or pays two hundred yuan.
`

/** A published consultation with comments on it; and a next edition. */
async function buildOpen(tx: Tx) {
  const office = await buildOffice(tx)
  const { author, run, id, citizen } = office
  await office.withDraft(RULES)
  await run(storeTranslation, author, { consultationId: id, draft: await parse(ENGLISH) })
  await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
  const say = (clause: string | null, quote?: string, now = inDays(1)) =>
    run(postComment, citizen, { consultationId: id, clause, quote, stance: 'support', body: '我的意见。' }, now).then((one) => one.id)
  const next = () => requireNextEdition(tx, id)
  const publish = async (now = inDays(3)) => {
    await run(requestEdition, author, { consultationId: id }, now)
    const { current, next: version } = await next()
    const anchors = await findAnchors(tx, current, version)
    return run(publishEdition, SYSTEM, { versionId: version.id, anchors }, now)
  }
  const where = async (commentId: string) => {
    const [row] = await tx
      .select({ anchor: comments.anchor, selector: comments.selector, key: clauses.key, versionId: comments.versionId })
      .from(comments)
      .leftJoin(clauses, eq(clauses.id, comments.clauseId))
      .where(eq(comments.id, commentId))
    return [row!.anchor, row!.key, row!.selector?.exact ?? null]
  }
  return { ...office, say, next, publish, where }
}

test('comments follow their clause through a redraft, or are orphans; none is lost', () =>
  inRollback(async (tx) => {
    const { author, run, id, say, publish, where } = await buildOpen(tx)
    const [whole, helmet, english, daily, fine, article] = [
      await say(null),
      await say('a2', '应当佩戴安全头盔'),
      await say('a3', 'twice a day'),
      await say('a3', '每日两次'),
      await say('a4', '处二百元罚款'),
      await say('a4'),
    ]
    await run(startEdition, author, { consultationId: id })
    const edit = (clause: string, lines: string, renumber?: 'on') =>
      run(rewriteClause, author, { consultationId: id, clause, lines, renumber })
    await edit('a3', '第三条 运营企业应当每日三次清理占用盲道的车辆，并公布清理的时间和数量。')
    await edit('a4', '')
    await edit('a1', '第一条 为了规范停放秩序，方便市民出行，制定本办法。\n第二条 本办法适用于本市行政区域内的经营活动。', 'on')
    expect(await publish()).toEqual({ exact: 2, moved: 0, changed: 2, orphaned: 2 })
    expect(await where(whole)).toEqual(['exact', null, null])
    expect(await where(helmet)).toEqual(['exact', 'a3', '应当佩戴安全头盔'])
    expect(await where(daily)).toEqual(['changed', 'a4', '每日三次'])
    // The English of the changed article is not there yet: it stands on the article, and says that its words changed.
    expect(await where(english)).toEqual(['changed', 'a4', null])
    expect(await where(fine)).toEqual(['orphaned', 'a4', '处二百元罚款'])
    expect(await where(article)).toEqual(['orphaned', 'a4', null])
    const before = await tx.select().from(commentAnchors).where(eq(commentAnchors.commentId, daily))
    expect(before).toMatchObject([{ anchor: 'exact', selector: { exact: '每日两次' }, replacedBy: null, replacedAt: inDays(3) }])
  }))

test('translations and notes come along with clauses that keep their words, under their new number', () =>
  inRollback(async (tx) => {
    const { author, run, id, next } = await buildOpen(tx)
    await run(startEdition, author, { consultationId: id })
    const lines = '第一条 为了规范停放秩序，方便市民出行，制定本办法。\n第二条 全新的一条，谁也没有读过。'
    await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines, renumber: 'on' })
    const rows = await listClauses(tx, (await next()).next.id)
    expect(rows.map((row) => [row.label, row.translation?.label ?? null])).toEqual([
      ['第一条', 'Article 1'],
      ['第二条', null],
      ['第三条', 'Article 3'],
      ['第四条', 'Article 4'],
      ['第五条', 'Article 5'],
    ])
  }))

describe('an edition that was imported anew', () => {
  const MOVED = RULES.replace(/第二条 (.*)\n\n第三条 (.*)/, '第二条 $2\n\n第三条 $1')

  test('is compared with the published one; the office corrects what the comparison found', () =>
    inRollback(async (tx) => {
      const { author, run, refused, id, say, next, publish, where } = await buildOpen(tx)
      const fine = await say('a4', '处二百元罚款')
      const draft = await parse(RULES.replace(/第四条 .*/, '第四条 本办法自公布之日起施行。\n\n第五条 违规的，罚两百块。'))
      await run(storeDraft, author, { consultationId: id, draft })
      const labels = async () => {
        const { current, next: version } = await next()
        const names = new Map(
          [...(await listClauses(tx, current.id)), ...(await listClauses(tx, version.id))].map((row) => [row.id, row.key]),
        )
        return (await readAlignment(tx, version.id)).units.map((one) => [
          one.kind,
          one.from.map((from) => names.get(from)).join(),
          one.to.map((to) => names.get(to)).join(),
          one.correctedBy,
        ])
      }
      expect(await labels()).toContainEqual(['removed', 'a4', '', null])
      expect(await refused(correctDescent, author, { consultationId: id, from: 'a4', to: ['a9'] })).toMatchObject({ status: 400 })
      await run(correctDescent, author, { consultationId: id, from: 'a4', to: ['a5'] })
      expect(await labels()).toContainEqual(['edited', 'a4', 'a5', author.id])
      expect((await labels()).filter(([, from, to]) => from === 'a4' || to === 'a5')).toHaveLength(1)
      // Another article is written anew, before it and with other numbers: what the office said stays said.
      const lines = '第一条 首先说明。\n第二条 为了规范停放秩序，方便市民出行，制定本办法。'
      await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines, renumber: 'on' })
      expect(await labels()).toContainEqual(['edited', 'a4', 'a6', author.id])
      expect((await labels()).filter(([, , , by]) => by !== null)).toHaveLength(1)
      await run(rewriteClause, author, { consultationId: id, clause: 'a6', lines: '' })
      expect(await labels()).toContainEqual(['removed', 'a4', '', null])
      await run(storeDraft, author, { consultationId: id, draft })
      await run(correctDescent, author, { consultationId: id, from: 'a4', to: ['a5'] })
      expect(await publish()).toMatchObject({ orphaned: 1 })
      expect(await where(fine)).toEqual(['orphaned', 'a4', '处二百元罚款'])
    }))

  test('takes comments along with what moved', () =>
    inRollback(async (tx) => {
      const { author, run, id, say, publish, where } = await buildOpen(tx)
      const [helmet, daily] = [await say('a2', '佩戴安全头盔'), await say('a3')]
      await run(storeDraft, author, { consultationId: id, draft: await parse(MOVED) })
      await publish()
      const found = [await where(helmet), await where(daily)]
      expect(found.map(([, key, words]) => [key, words])).toEqual([
        ['a3', '佩戴安全头盔'],
        ['a2', null],
      ])
      expect(found.map(([anchor]) => anchor).sort()).toEqual(['exact', 'moved'])
    }))
})

test('an orphan is given a place by its author or the office, and nobody else; where it stood stays on record', () =>
  inRollback(async (tx) => {
    const { author, citizen, analyst, stranger, run, refused, id, say, publish, where } = await buildOpen(tx)
    const [first, second, firm] = [await say('a4'), await say('a4', '处二百元罚款'), await say('a1')]
    await run(startEdition, author, { consultationId: id })
    await run(rewriteClause, author, { consultationId: id, clause: 'a4', lines: '' })
    await publish()
    const again = (commentId: string, more = {}) => ({ commentId, clause: 'a3', ...more })
    for (const actor of [analyst, stranger])
      expect(await refused(reanchorComment, actor, again(first), inDays(4))).toMatchObject({ status: 403 })
    expect(await refused(reanchorComment, citizen, again(first, { quote: '没有这几个字' }), inDays(4))).toMatchObject({ status: 400 })
    expect(await refused(reanchorComment, citizen, again(firm), inDays(4))).toMatchObject({ status: 409 })
    await run(reanchorComment, citizen, again(first, { quote: '公布清理的时间' }), inDays(4))
    await run(reanchorComment, author, again(second), inDays(4))
    expect(await where(first)).toEqual(['moved', 'a3', '公布清理的时间'])
    expect(await where(second)).toEqual(['moved', 'a3', null])
    const record = await tx
      .select()
      .from(commentAnchors)
      .where(eq(commentAnchors.commentId, second))
      .orderBy(asc(commentAnchors.replacedAt))
    expect(record.map(({ anchor, replacedBy }) => [anchor, replacedBy])).toEqual([
      ['exact', null],
      ['orphaned', author.id],
    ])
    // Everybody can read where it stood, and who put it where it is.
    const head = await requireHead(tx, VISITOR, id, inDays(9), null)
    const places = await listPlaces(tx, head, second, 'zh-CN')
    expect(places.map(({ by, anchor, edition, clause }) => [by, anchor, edition, clause?.cite])).toEqual([
      ['edition', 'orphaned', 1, '第四条'],
      ['office', 'moved', 2, expect.stringMatching(/^第.条$/)],
    ])
    expect((await listPlaces(tx, head, first, 'zh-CN')).at(-1)).toMatchObject({ by: 'author' })
    expect(await listPlaces(tx, head, firm, 'zh-CN')).toMatchObject([{ by: 'edition', anchor: 'exact', edition: 2 }])
  }))

test('what was being written while the next edition was published is taken along by the log', () =>
  inRollback(async (tx) => {
    const { author, run, id, say, next, publish, where } = await buildOpen(tx)
    const early = await say('a2', '佩戴安全头盔')
    await run(startEdition, author, { consultationId: id })
    await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines: '第一条 首条。\n第二条 次条。', renumber: 'on' })
    const { current } = await next()
    await publish()
    // As if it had committed after the publication had looked: on the old edition, and unknown to the job.
    const old = (await listClauses(tx, current.id)).find(({ key }) => key === 'a2')!
    await tx
      .update(comments)
      .set({ versionId: current.id, clauseId: old.id, articleId: old.articleId, anchor: 'exact' })
      .where(and(eq(comments.id, early)))
    const event = { position: 1, id: 1, matterId: null, actorId: null, occurredAt: NOW, activityId: id }
    await followEditions.handle(
      tx,
      { ...event, name: 'consultations.comment-posted', payload: { commentId: early, edition: 1 } },
      inDays(3),
    )
    expect(await where(early)).toEqual(['exact', 'a3', '佩戴安全头盔'])
  }))

test('who may not, and what is not there, is refused', () =>
  inRollback(async (tx) => {
    const { author, chief, analyst, stranger, citizen, run, refused, id, publish } = await buildOpen(tx)
    for (const actor of [analyst, stranger, citizen])
      expect(await refused(startEdition, actor, { consultationId: id })).toMatchObject({ status: 403 })
    expect(await refused(requestEdition, author, { consultationId: id })).toMatchObject({ status: 409 })
    await run(startEdition, chief, { consultationId: id })
    expect(await refused(startEdition, author, { consultationId: id })).toMatchObject({ status: 409 })
    expect(await refused(rewriteClause, author, { consultationId: id, clause: 'a1', lines: '没有编号' })).toMatchObject({
      status: 400,
      fieldErrors: { lines: expect.anything() },
    })
    expect(await refused(publishEdition, author, { versionId: id, anchors: [] })).toMatchObject({ status: 403 })
    await run(requestEdition, author, { consultationId: id })
    expect(await refused(requestEdition, author, { consultationId: id })).toMatchObject({ status: 409 })
    expect(await refused(rewriteClause, author, { consultationId: id, clause: 'a1', lines: '第一条 晚了。' })).toMatchObject({
      status: 409,
    })
    expect(publish).toBeDefined()
  }))
