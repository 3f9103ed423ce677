import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editComment } from '#app/features/consultations/comments/edit-comment.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { withdrawComment } from '#app/features/consultations/comments/withdraw-comment.server.ts'
import { requireChangesPage } from '#app/features/consultations/lineage/changes.server.ts'
import { findPublishedVersion, listClauses, requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { readLawPage } from '#app/features/consultations/reading/queries.server.ts'
import { readWorkFilters } from '#app/features/consultations/responses/domain/work-filters.ts'
import { requireWorkPage } from '#app/features/consultations/responses/work-page.server.ts'
import { applySuggestions } from '#app/features/consultations/suggestions/apply-suggestions.server.ts'
import { collectSuggestions } from '#app/features/consultations/suggestions/collect.server.ts'
import { decideSuggestion } from '#app/features/consultations/suggestions/decide-suggestion.server.ts'
import { requireSuggestionsPage } from '#app/features/consultations/suggestions/suggestions-page.server.ts'
import { listNotifications, notifyPeople } from '#app/features/notifications/index.server.ts'
import { SYSTEM, VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { clauseCredits, clauses, domainEvents, suggestionDecisions } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, parse } from '#tests/support/manage-factories.ts'

const RULES = `# 某市共享单车管理办法

第一条 为了规范停放秩序，方便市民出行，制定本办法。

第二条 骑行人应当佩戴安全头盔，不得搭载成年人，不得在人行道上骑行。

第三条 运营企业应当每日两次清理占用盲道的车辆，并公布清理的时间和数量。
`
const ENGLISH = `# Shared bikes

Article 1 These Measures regulate parking for everybody's convenience.

Article 2 Riders shall wear helmets and carry no adults.

Article 3 Operators shall clear blocked tactile paving twice a day.
`

async function buildOpen(tx: Tx) {
  const office = await buildOffice(tx)
  const { author, run, refused, id, citizen } = office
  await office.withDraft(RULES)
  await run(storeTranslation, author, { consultationId: id, draft: await parse(ENGLISH) })
  await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
  const propose = (clause: string | null, quote: string | undefined, proposedText: string) =>
    run(postComment, citizen, { consultationId: id, clause, quote, stance: 'amend', body: '建议修改。', proposedText }, inDays(1)).then(
      (one) => one.id,
    )
  const decision = (verdict: string, ...commentIds: string[]) => ({ consultationId: id, commentIds, verdict })
  const decide = (verdict: string, ...commentIds: string[]) => run(decideSuggestion, author, decision(verdict, ...commentIds), inDays(2))
  const clash = (...commentIds: string[]) => refused(decideSuggestion, author, decision('accepted', ...commentIds), inDays(2))
  const start = (accepted?: 'on') => run(startEdition, author, { consultationId: id, accepted }, inDays(2))
  const apply = () => run(applySuggestions, author, { consultationId: id }, inDays(2))
  const publish = async () => {
    await run(requestEdition, author, { consultationId: id }, inDays(3))
    const { current, next } = await requireNextEdition(tx, id)
    await run(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, inDays(3))
  }
  const next = async () => (await requireNextEdition(tx, id)).next
  const textOf = async (key: string) => (await listClauses(tx, (await next()).id)).find((row) => row.key === key)!.text
  const credits = async (versionId: string) => {
    const rows = await tx
      .select({ key: clauses.key, id: clauseCredits.commentId })
      .from(clauseCredits)
      .innerJoin(clauses, eq(clauses.id, clauseCredits.clauseId))
      .where(eq(clauseCredits.versionId, versionId))
      .orderBy(asc(clauses.ordinal), asc(clauseCredits.commentId))
    return rows.map((row) => [row.key, row.id])
  }
  const states = async () => {
    const found = await collectSuggestions(tx, (await findPublishedVersion(tx, id))!)
    return new Map(found.map(({ id: one, fit, verdict, takenIn }) => [one, [fit, verdict, takenIn]]))
  }
  return { ...office, propose, decide, clash, start, apply, publish, next, textOf, credits, states }
}

test('the next edition starts from what was accepted, credits its authors, and what is pending follows', () =>
  inRollback(async (tx) => {
    const office = await buildOpen(tx)
    const { author, run, id, propose, decide, start, publish, next, textOf, credits, states } = office
    const [daily, numbers, helmet, adults, walk] = [
      await propose('a3', '每日两次', '每日三次'),
      await propose('a3', undefined, '运营企业应当每日两次清理占用盲道的车辆，并公布清理的时间、地点和数量。'),
      await propose('a2', '应当佩戴安全头盔', '应当佩戴合格的安全头盔'),
      await propose('a2', '不得搭载成年人', '不得载人'),
      await propose('a2', '不得在人行道上骑行', '禁止在人行道上骑行'),
    ]
    await decide('accepted', daily)
    await decide('accepted', numbers, helmet)
    await decide('refused', walk)
    await start('on')
    expect(await textOf('a3')).toBe('运营企业应当每日三次清理占用盲道的车辆，并公布清理的时间、地点和数量。')
    expect(await textOf('a2')).toBe('骑行人应当佩戴合格的安全头盔，不得搭载成年人，不得在人行道上骑行。')
    const rows = await listClauses(tx, (await next()).id)
    expect(rows.map(({ translation }) => translation !== null)).toEqual([true, false, false])
    const due = [
      ['a2', helmet],
      ['a3', daily],
      ['a3', numbers],
    ]
    expect(await credits((await next()).id)).toEqual(due)
    // Another article is written anew: the credits stay with their clauses, under their new numbers.
    const lines = '第一条 为了规范停放秩序，方便市民出行，制定本办法。\n第二条 本办法适用于本市。'
    await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines, renumber: 'on' }, inDays(2))
    expect(await credits((await next()).id)).toEqual(due.map(([key, one]) => [key === 'a2' ? 'a3' : 'a4', one]))
    await publish()
    const { id: versionId } = (await findPublishedVersion(tx, id))!
    const event = { position: 7, id: 7, matterId: null, actorId: null, activityId: id, occurredAt: inDays(3) }
    await notifyPeople.handle(tx, { ...event, name: 'consultations.edition-published', payload: { versionId } }, inDays(3))
    const notices = await listNotifications(office.citizen.id, tx)
    expect(notices.map(({ messageKey }) => messageKey)).toEqual(Array(3).fill('notifications.told.taken'))
    expect(notices.map(({ href }) => href.split('/').at(-1)).sort()).toEqual([daily, numbers, helmet].sort())
    const panel = async (comment: string) => {
      const request = { filters: readWorkFilters(new URLSearchParams()), after: null, comment }
      return (await requireWorkPage(author, id, request, 'zh-CN', inDays(4), tx)).panel!
    }
    // What its author read and wrote stays what is shown, though the text reads otherwise by now.
    expect(await panel(daily)).toMatchObject({
      redline: [{ text: '每日' }, { kind: 'removed', text: '两' }, { kind: 'added', text: '三' }, { text: '次' }],
      decision: { verdict: 'accepted', carrier: { edition: 2, key: 'a4' } },
    })
    expect((await panel(adults)).decision).toBeNull()
    const after = await states()
    expect(after.get(daily)).toEqual(['taken', 'accepted', 2])
    expect(after.get(numbers)).toEqual(['taken', 'accepted', 2])
    expect(after.get(adults)).toEqual(['fits', null, null])
    expect(after.get(walk)).toEqual(['fits', 'refused', null])
    expect(await office.refused(decideSuggestion, author, { consultationId: id, commentIds: [daily], verdict: 'refused' })).toMatchObject({
      status: 409,
    })
    await decide('accepted', adults)
    await start('on')
    expect(await textOf('a3')).toBe('骑行人应当佩戴合格的安全头盔，不得载人，不得在人行道上骑行。')
  }))

test('of two that clash one is chosen; the other is refused with a reason until that is taken back', () =>
  inRollback(async (tx) => {
    const { propose, decide, clash, states } = await buildOpen(tx)
    const [three, hourly, twin] = [
      await propose('a3', '每日两次', '每日三次'),
      await propose('a3', '每日两次', '每小时'),
      await propose('a3', '应当每日两次', '应当每日三次'),
    ]
    expect(await clash(three, hourly)).toMatchObject({ status: 409, messageKey: 'consultations.problem.suggestionsClash' })
    await decide('accepted', three)
    expect(await clash(hourly)).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.suggestionClash',
      params: { words: '每日三次' },
    })
    await decide('accepted', twin)
    await decide('open', three, twin)
    await decide('accepted', hourly)
    expect((await states()).get(three)).toEqual(['fits', null, null])
    const record = await tx.select().from(suggestionDecisions).where(eq(suggestionDecisions.commentId, three))
    expect(record).toMatchObject([{ verdict: 'accepted', edits: [{ start: 8, end: 9, text: '三' }], supersededAt: inDays(2) }])
    const events = await tx.select().from(domainEvents).where(eq(domainEvents.name, 'consultations.suggestion-decided'))
    expect(events.map(({ payload }) => payload.verdict)).toEqual(['accepted', 'accepted', 'open', 'accepted'])
  }))

test('what was decided after the start is brought in, or taken out again; words written by hand are left alone', () =>
  inRollback(async (tx) => {
    const { author, run, id, propose, decide, start, apply, next, textOf, credits } = await buildOpen(tx)
    const [daily, helmet] = [await propose('a3', '每日两次', '每日三次'), await propose('a2', '安全头盔', '合格的头盔')]
    await start()
    expect(await textOf('a3')).toContain('每日两次')
    await decide('accepted', daily, helmet)
    await run(rewriteClause, author, { consultationId: id, clause: 'a2', lines: '第二条 骑行人应当佩戴头盔。' }, inDays(2))
    expect(await apply()).toEqual({ written: 1, left: 1 })
    expect(await textOf('a3')).toContain('每日三次')
    expect(await textOf('a2')).toBe('骑行人应当佩戴头盔。')
    expect(await credits((await next()).id)).toEqual([['a3', daily]])
    await decide('refused', daily)
    expect(await apply()).toEqual({ written: 1, left: 1 })
    expect(await textOf('a3')).toContain('每日两次')
    expect(await credits((await next()).id)).toEqual([])
    await decide('accepted', daily)
    await apply()
    // Written back to the old words by hand, nobody is credited.
    await run(rewriteClause, author, { consultationId: id, clause: 'a3', lines: `第三条 ${/第三条 (.*)/.exec(RULES)![1]}` }, inDays(2))
    expect(await credits((await next()).id)).toEqual([])
    // A new import takes the place of the prepared edition, credits and all.
    await apply()
    await run(storeDraft, author, { consultationId: id, draft: await parse(RULES) }, inDays(2))
    expect(await tx.select().from(clauseCredits).where(eq(clauseCredits.commentId, daily))).toEqual([])
  }))

test('pending suggestions follow to the next edition, and say when their words changed or went', () =>
  inRollback(async (tx) => {
    const { author, run, refused, id, propose, clash, start, publish, states, decide } = await buildOpen(tx)
    const [daily, whole, helmet, english, all, purpose] = [
      await propose('a3', '每日两次', '每日三次'),
      await propose('a3', undefined, '运营企业应当及时清理。'),
      await propose('a2', '佩戴安全头盔', '佩戴头盔'),
      await propose('a1', 'everybody', 'all people'),
      await propose(null, undefined, '全文改为白话。'),
      await propose('a1', '方便市民出行', '便利市民'),
    ]
    expect((await states()).get(english)).toEqual(['translation', null, null])
    expect((await states()).get(all)).toEqual(['unplaced', null, null])
    expect(await clash(english)).toMatchObject({ status: 409, messageKey: 'consultations.problem.suggestionGone' })
    await decide('refused', english)
    await start()
    const write = (clause: string, lines: string) => run(rewriteClause, author, { consultationId: id, clause, lines }, inDays(2))
    await write('a3', '第三条 运营企业应当每日四次清理占用盲道的车辆，并公布清理的时间和数量。')
    await write('a2', '')
    await publish()
    const after = await states()
    expect([daily, whole, helmet, purpose].map((one) => after.get(one)![0])).toEqual(['changed', 'changed', 'orphaned', 'fits'])
    expect(await clash(daily)).toMatchObject({ status: 409, messageKey: 'consultations.problem.suggestionGone' })
    expect(await refused(decideSuggestion, author, { consultationId: id, commentIds: [daily], verdict: 'refused' })).toBeUndefined()
  }))

test('who may not, and what is no suggestion, is refused; a decided one is withdrawn or stays as it is', () =>
  inRollback(async (tx) => {
    const { author, chief, analyst, stranger, citizen, run, refused, id, propose, clash, decide, start, textOf } = await buildOpen(tx)
    const daily = await propose('a3', '每日两次', '每日三次')
    const input = { consultationId: id, commentIds: [daily], verdict: 'accepted' }
    for (const actor of [analyst, stranger, citizen])
      expect(await refused(decideSuggestion, actor, input, inDays(2))).toMatchObject({ status: 403 })
    expect(await refused(applySuggestions, author, { consultationId: id })).toMatchObject({ status: 409 })
    const plain = await run(postComment, citizen, { consultationId: id, clause: 'a3', stance: 'amend', body: '应当更勤。' }, inDays(1))
    expect(await clash(plain.id)).toMatchObject({ status: 409, messageKey: 'consultations.problem.noSuggestion' })
    await run(decideSuggestion, chief, input, inDays(2))
    const edit = { commentId: daily, stance: 'amend', body: '改主意了。', proposedText: '每日一次' }
    expect(await refused(editComment, citizen, edit, inDays(2))).toMatchObject({
      status: 409,
      messageKey: 'consultations.problem.editTooLate',
    })
    await decide('open', daily)
    expect(await refused(editComment, citizen, edit, inDays(2))).toBeUndefined()
    await decide('accepted', daily)
    await run(withdrawComment, citizen, { commentId: daily }, inDays(2))
    await start('on')
    expect(await textOf('a3')).toContain('每日两次')
  }))

test('credits stand at the clause and in the comparison, go along to later editions, and name nobody who withdrew', () =>
  inRollback(async (tx) => {
    const { author, citizen, run, id, propose, decide, start, publish, states } = await buildOpen(tx)
    const [daily, helmet, purpose] = [
      await propose('a3', '每日两次', '每日三次'),
      await propose('a2', '安全头盔', '合格的头盔'),
      await propose('a1', '方便市民出行', '便利市民'),
    ]
    const [word, twin] = [await propose('a3', '清理的时间', '清理的时间、地点'), await propose('a3', '清理的时间', '清理的时间、地点')]
    await decide('accepted', daily, helmet, word)
    await start('on')
    await publish()
    expect((await states()).get(twin)).toEqual(['same', null, null])
    await decide('accepted', purpose)
    await start('on')
    const lines = '第一条 首先说明。\n第二条 为了规范停放秩序，便利市民，制定本办法。'
    await run(rewriteClause, author, { consultationId: id, clause: 'a1', lines, renumber: 'on' }, inDays(4))
    await publish()
    await run(withdrawComment, citizen, { commentId: helmet }, inDays(5))
    const named = (credits: Record<string, { people: { id: string }[] }>) =>
      Object.entries(credits).map(([key, { people }]) => [key, people.map((one) => one.id)])
    const changes = async (from: number, to: number) => {
      const request = { from, to, view: 'inline' as const, text: null }
      return named((await requireChangesPage(VISITOR, id, request, 'zh-CN', inDays(5), tx)).page.credits)
    }
    expect(await changes(1, 2)).toEqual([['a3', [daily, word]]])
    expect(await changes(2, 3)).toEqual([['a2', [purpose]]])
    expect(new Map((await changes(1, 3)) as [string, string[]][])).toEqual(
      new Map([
        ['a4', [daily, word]],
        ['a2', [purpose]],
      ]),
    )
    const law = async (edition: number) =>
      named((await readLawPage(VISITOR, id, { clause: null, edition, text: null, sort: 'endorsed' }, 'zh-CN', inDays(5), tx)).page.credits)
    expect(await law(1)).toEqual([])
    expect((await law(3)).sort()).toEqual([
      ['a2', [purpose]],
      ['a4', [daily, word]],
    ])
  }))

test('the page shows clashes side by side, the same words once, and what the accepted ones make of the clause', () =>
  inRollback(async (tx) => {
    const { author, analyst, id, propose, decide } = await buildOpen(tx)
    const [three, hourly, twin, tail] = [
      await propose('a3', '每日两次', '每日三次'),
      await propose('a3', '每日两次', '每小时'),
      await propose('a3', '应当每日两次', '应当每日三次'),
      await propose('a3', '时间和数量', '时间、地点和数量'),
    ]
    await propose(null, undefined, '全文用短句。')
    const page = () => requireSuggestionsPage(author, id, new URLSearchParams(), 'zh-CN', tx)
    const groups = async () => (await page()).shown[0]!.groups.map((group) => group.map((card) => [card.ids, card.verdict, card.blockedBy]))
    expect(await groups()).toEqual([
      [
        [[three, twin], null, null],
        [[hourly], null, null],
      ],
      [[[tail], null, null]],
    ])
    await decide('accepted', three, twin)
    await decide('accepted', tail)
    expect((await groups())[0]).toEqual([
      [[three, twin], 'accepted', null],
      [[hourly], null, '每日三次'],
    ])
    const { shown, counts, waiting } = await page()
    expect(shown[0]!.merged!.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['三', '、地点'])
    expect(shown[1]).toMatchObject({ key: 'none', others: [{ fit: 'unplaced' }] })
    expect({ ...counts, waiting }).toEqual({ open: 1, accepted: 3, refused: 0, taken: 0, stuck: 1, waiting: 3 })
    await decide('refused', hourly)
    expect((await groups())[0]).toEqual([[[three, twin], 'accepted', null]])
    await expect(requireSuggestionsPage(analyst, id, new URLSearchParams(), 'zh-CN', tx)).rejects.toMatchObject({ kind: 'forbidden' })
  }))
