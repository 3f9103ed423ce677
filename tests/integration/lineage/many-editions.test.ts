import { expect, test } from 'vitest'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { requireChangesPage } from '#app/features/consultations/lineage/changes.server.ts'
import { correctDescent } from '#app/features/consultations/lineage/correct-descent.server.ts'
import { listClauses, requireNextEdition } from '#app/features/consultations/lineage/load.server.ts'
import { findAnchors, publishEdition } from '#app/features/consultations/lineage/publish-edition.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { traceClause } from '#app/features/consultations/lineage/trace.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { requireHead } from '#app/features/consultations/reading/head.server.ts'
import { readLawPage } from '#app/features/consultations/reading/queries.server.ts'
import { SYSTEM, VISITOR } from '#app/platform/actor.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, parse } from '#tests/support/manage-factories.ts'

const RULES = `# 某市共享单车管理办法

第一条 为了规范停放秩序，方便市民出行，制定本办法。

第二条 骑行人应当佩戴安全头盔，不得搭载成年人，不得在人行道上骑行。

第三条 运营企业应当每日两次清理占用盲道的车辆，并公布清理的时间和数量。

第四条 违反本办法规定的，由交通部门责令改正；拒不改正的，处二百元罚款。
`

test('over four editions a clause leads to what became of it, and any two are compared with what the office set by hand', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { author, run, id } = office
    await office.withDraft(RULES)
    await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
    let day = 1
    const publish = async () => {
      const now = inDays(++day)
      await run(requestEdition, author, { consultationId: id }, now)
      const { current, next } = await requireNextEdition(tx, id)
      await run(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, now)
    }
    const write = (clause: string, lines: string, renumber?: 'on') =>
      run(rewriteClause, author, { consultationId: id, clause, lines, renumber })
    // 2: the fine in other words, which no comparison knows for the same; the office says so.
    await run(storeDraft, author, { consultationId: id, draft: await parse(RULES.replace(/第四条 .*/, '第四条 违规的，罚两百块。')) })
    await run(correctDescent, author, { consultationId: id, from: 'a4', to: ['a4'] })
    await publish()
    // 3: an article in front; the second one split.
    await run(startEdition, author, { consultationId: id })
    await write('a2', '第二条 骑行人应当佩戴安全头盔。\n第三条 骑行人不得搭载成年人，不得在人行道上骑行。')
    await write('a1', '第一条 首先说明办法的由来。\n第二条 为了规范停放秩序，方便市民出行，制定本办法。', 'on')
    await publish()
    // 4: the purpose is taken out.
    await run(startEdition, author, { consultationId: id })
    await write('a2', '', 'on')
    await publish()

    const { editions } = await requireHead(tx, VISITOR, id, inDays(9), null)
    const keys = new Map((await Promise.all(editions.map(({ id: one }) => listClauses(tx, one)))).flat().map((row) => [row.id, row.key]))
    const first = await listClauses(tx, editions[0]!.id)
    const fate = async (key: string, until = 4) => {
      const later = editions.filter(({ number }) => number > 1 && number <= until)
      const trace = await traceClause(tx, first.find((row) => row.key === key)!.id, later)
      return [trace!.fate, trace!.clauseIds.map((one) => keys.get(one)), trace!.edition.number]
    }
    expect(await fate('a1', 3)).toEqual(['same', ['a2'], 3])
    expect(await fate('a1')).toEqual(['removed', [], 4])
    expect(await fate('a2')).toEqual(['split', ['a2', 'a3'], 4])
    expect(await fate('a3')).toEqual(['same', ['a4'], 4])
    expect(await fate('a4')).toEqual(['edited', ['a5'], 4])

    const changes = async (from: number, to: number) => {
      const request = { from, to, view: 'side' as const, text: null }
      const { page } = await requireChangesPage(VISITOR, id, request, 'zh-CN', inDays(9), tx)
      const named = (some: { key: string }[]) => some.map(({ key }) => key).join('+')
      return page.changes.map((one) => `${named(one.from)}→${named(one.to)} ${one.kind}`)
    }
    expect(await changes(1, 4)).toEqual(['a1→ removed', '→a1 added', 'a2→a2+a3 split', 'a3→a4 same', 'a4→a5 edited'])
    expect(await changes(2, 4)).toEqual(['a1→ removed', '→a1 added', 'a2→a2+a3 split', 'a3→a4 same', 'a4→a5 same'])
    expect(await changes(4, 1)).toEqual(await changes(1, 4))
    expect(new Set((await changes(3, 3)).map((one) => one.split(' ')[1]))).toEqual(new Set(['same']))
    await expect(changes(1, 5)).rejects.toMatchObject({ kind: 'not_found' })
  }))

const ACT = `# Bicycle Parking Act

## Part 1 General

Section 1 Purpose
This Act regulates the parking of bicycles.

Section 2 Duties of riders
(1) A rider must park a bicycle in a marked place.
(2) A rider must not—
(a) block tactile paving;
(b) block an exit.
`

test('in an English act a section is edited, commented on and compared as an article is', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { author, citizen, run, id } = office
    await office.withDraft(ACT)
    await run(publishConsultation, author, { consultationId: id, closesAt: inDays(40).toISOString() })
    const say = { consultationId: id, clause: 's2-p1', quote: 'in a marked place', stance: 'ask', body: 'Where are they?' }
    await run(postComment, citizen, say, inDays(1))
    await run(startEdition, author, { consultationId: id })
    const lines =
      'Section 2 Duties of riders\n(1) A rider must always park a bicycle in a marked place.\n(2) A rider must not block tactile paving or an exit.'
    await run(rewriteClause, author, { consultationId: id, clause: 's2', lines })
    await run(requestEdition, author, { consultationId: id }, inDays(2))
    const { current, next } = await requireNextEdition(tx, id)
    await run(publishEdition, SYSTEM, { versionId: next.id, anchors: await findAnchors(tx, current, next) }, inDays(2))

    const request = { from: 1, to: 2, view: 'inline' as const, text: null }
    const { changes } = (await requireChangesPage(VISITOR, id, request, 'en', inDays(3), tx)).page
    const two = changes.find(({ to }) => to[0]?.key === 's2')!
    expect([two.kind, two.to[0]!.cite]).toEqual(['edited', 'Section 2'])
    expect(two.pieces!.flatMap(({ kind, text }) => (kind === 'added' ? text.trim() : []))).toContain('always')
    const { page } = await readLawPage(VISITOR, id, { clause: 's2', edition: null, text: null, sort: 'endorsed' }, 'en', inDays(3), tx)
    expect(page.law.rows.map(({ key, kind, parts }) => [key, kind, parts.map((part) => part.key)])).toEqual([
      ['part1', 'part', []],
      ['s1', 'article', []],
      ['s2', 'article', ['s2-p1', 's2-p2']],
    ])
    expect(page.comments).toMatchObject([{ anchor: 'exact', clause: { cite: 'Section 2 (1)' }, quote: { text: 'in a marked place' } }])
  }))
