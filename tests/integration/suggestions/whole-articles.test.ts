import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { linesOf } from '#app/features/consultations/lineage/domain/lay-out.ts'
import { findPublishedVersion, listClauses, requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { treeOf } from '#app/features/consultations/reading/texts.server.ts'
import { applySuggestions } from '#app/features/consultations/suggestions/apply-suggestions.server.ts'
import { collectSuggestions } from '#app/features/consultations/suggestions/collect.server.ts'
import { decideSuggestion } from '#app/features/consultations/suggestions/decide-suggestion.server.ts'
import { requireSuggestionsPage } from '#app/features/consultations/suggestions/suggestions-page.server.ts'
import { SYSTEM } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { clauseCredits, clauses } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays } from '#tests/support/manage-factories.ts'

const RULES = `# 某市共享单车管理办法

第一条 为了规范停放秩序，制定本办法。

第二条 骑行人应当遵守下列规定：
（一）佩戴安全头盔；
（二）靠右骑行；
（三）不得载人。

第三条 企业应当清理占用盲道的车辆。
企业应当公布清理的时间。
`
const ITEMS = '骑行人应当遵守下列规定：\n（一）佩戴安全头盔；\n（二）不得载人；\n（三）不得酒后骑行。'
const BOTH = '企业应当每日清理占用盲道的车辆。\n企业应当公布清理的时间和数量。'

async function buildOpen(tx: Tx) {
  const office = await buildOffice(tx)
  const { author, run, refused, id, citizen } = office
  await office.withDraft(RULES)
  await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
  const propose = (clause: string, quote: string | undefined, proposedText: string) =>
    run(postComment, citizen, { consultationId: id, clause, quote, stance: 'amend', body: '建议修改。', proposedText }, inDays(1)).then(
      (one) => one.id,
    )
  const decision = (verdict: string, ...commentIds: string[]) => ({ consultationId: id, commentIds, verdict })
  const decide = (verdict: string, ...commentIds: string[]) => run(decideSuggestion, author, decision(verdict, ...commentIds), inDays(2))
  const clash = (...commentIds: string[]) => refused(decideSuggestion, author, decision('accepted', ...commentIds), inDays(2))
  const start = (accepted?: 'on') => run(startEdition, author, { consultationId: id, accepted }, inDays(2))
  const apply = () => run(applySuggestions, author, { consultationId: id }, inDays(2))
  const write = (clause: string, lines: string) => run(rewriteClause, author, { consultationId: id, clause, lines }, inDays(2))
  const publish = async () => {
    await run(requestEdition, author, { consultationId: id }, inDays(3))
    const { current, next } = await requireNextEdition(tx, id)
    await run(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, inDays(3))
  }
  const next = async () => (await requireNextEdition(tx, id)).next
  const linesIn = async (key: string) => {
    const version = await next()
    return linesOf(treeOf(version, await listClauses(tx, version.id), version.language), key)
  }
  const credited = async () =>
    (
      await tx
        .select({ key: clauses.key, id: clauseCredits.commentId })
        .from(clauseCredits)
        .innerJoin(clauses, eq(clauses.id, clauseCredits.clauseId))
        .where(eq(clauseCredits.versionId, (await next()).id))
        .orderBy(asc(clauses.ordinal), asc(clauseCredits.commentId))
    ).map(({ key, id: comment }) => [key, comment])
  const fits = async () =>
    new Map((await collectSuggestions(tx, (await findPublishedVersion(tx, id))!)).map((one) => [one.id, [one.fit, one.isWhole]]))
  return { ...office, propose, decide, clash, start, apply, write, publish, linesIn, credited, fits }
}

test('a suggestion may cross paragraphs, add and take away items, and stands beside others of the same article', () =>
  inRollback(async (tx) => {
    const { propose, decide, clash, start, linesIn, credited, fits } = await buildOpen(tx)
    const [items, both, exits, places, lead] = [
      await propose('a2', undefined, `第二条 ${ITEMS.replaceAll('\n', '\r\n\r\n')}\n`),
      await propose('a3', undefined, BOTH),
      await propose('a3-p1', '盲道', '盲道和出口'),
      await propose('a3-p2', '时间', '时间、地点'),
      await propose('a2', undefined, '骑自行车的人应当遵守下列规定：'),
    ]
    const found = await fits()
    expect([items, both, exits, places, lead].map((one) => found.get(one))).toEqual([
      ['fits', true],
      ['fits', true],
      ['fits', false],
      ['fits', false],
      // Who writes the opening words anew means these, and takes no item away.
      ['fits', false],
    ])
    await decide('accepted', items)
    await decide('accepted', both, exits)
    await decide('accepted', lead)
    expect(await clash(places)).toMatchObject({ status: 409, messageKey: 'consultations.problem.suggestionClash' })
    await start('on')
    expect(await linesIn('a2')).toBe(`第二条 ${ITEMS.replace('骑行人', '骑自行车的人')}`)
    expect(await linesIn('a3')).toBe(`第三条 ${BOTH.replace('盲道', '盲道和出口')}`)
    expect(await credited()).toEqual([
      ['a2', items],
      ['a2', lead],
      ['a3', both],
      ['a3', exits],
    ])
  }))

test('what was accepted later is brought in, taken out again, and left where the article was written by hand', () =>
  inRollback(async (tx) => {
    const { propose, decide, start, apply, write, linesIn, credited, publish, fits } = await buildOpen(tx)
    const [items, both, exits, twin] = [
      await propose('a2', undefined, ITEMS),
      await propose('a3', undefined, BOTH),
      await propose('a3-p1', '盲道', '盲道和出口'),
      await propose('a3', undefined, '企业应当清理占用盲道和出口的车辆。\n企业应当公布清理的时间。\n违反的，责令改正。'),
    ]
    await decide('accepted', exits)
    await start('on')
    await decide('accepted', items, both)
    expect(await apply()).toEqual({ written: 2, left: 0 })
    expect(await linesIn('a3')).toBe(`第三条 ${BOTH.replace('盲道', '盲道和出口')}`)
    await decide('open', items)
    expect(await apply()).toEqual({ written: 1, left: 0 })
    expect(await linesIn('a2')).toContain('（二）靠右骑行；\n（三）不得载人。')
    // Another article written anew leaves the credits where they are.
    await write('a1', '第一条 为了规范停放，制定本办法。')
    expect(await credited()).toEqual(
      [
        ['a3', exits],
        ['a3', both],
      ].sort(([, a], [, b]) => a!.localeCompare(b!)),
    )
    await write('a2', '第二条 骑行人应当遵守下列规定：\n（一）佩戴安全头盔；\n（二）靠右慢行；\n（三）不得载人。')
    await decide('accepted', items)
    expect(await apply()).toEqual({ written: 0, left: 1 })
    await publish()
    const after = await fits()
    expect([items, both, twin].map((one) => after.get(one)![0])).toEqual(['changed', 'taken', 'changed'])
  }))

test('the page shows an article with everything proposed for it, and what cannot be one article says so', () =>
  inRollback(async (tx) => {
    const { author, id, propose, decide, fits } = await buildOpen(tx)
    const [both, exits, divided] = [
      await propose('a3', undefined, BOTH),
      await propose('a3-p1', '盲道', '盲道和出口'),
      await propose('a3', undefined, '企业应当清理车辆。\n第四条 企业应当公布清理的时间。'),
    ]
    await decide('accepted', both, exits)
    const { shown, clauses: listed } = await requireSuggestionsPage(author, id, new URLSearchParams(), 'zh-CN', tx)
    expect(listed.map(({ key, total }) => [key, total])).toEqual([['a3', 3]])
    expect(shown[0]!.groups.flat().map(({ ids, cite }) => [ids, cite])).toEqual([
      [[both], null],
      [[exits], '第三条第一款'],
    ])
    expect(shown[0]!.merged!.flatMap(({ kind, text }) => (kind === 'removed' ? [] : text)).join('')).toBe(
      BOTH.replace('盲道', '盲道和出口'),
    )
    expect(shown[0]!.others).toMatchObject([{ ids: [divided], fit: 'uneven' }])
    expect((await fits()).get(divided)).toEqual(['unplaced', true])
  }))
