import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { explainClause } from '#app/features/consultations/manage/explain-clause.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import type { Tx } from '#db/client.server.ts'
import { clauses, draftVersions } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, parse, TEXT_EN, TEXT_ZH } from '#tests/support/manage-factories.ts'
import { hasRegulations, readRegulation } from '#tests/support/regulations.ts'

const list = (tx: Tx, versionId: string) => tx.select().from(clauses).where(eq(clauses.versionId, versionId)).orderBy(asc(clauses.ordinal))
const versionsOf = (tx: Tx, id: string) => tx.select().from(draftVersions).where(eq(draftVersions.consultationId, id))

test('a tree is stored in reading order, each clause under its parent and its article', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { versionId, clauses: count } = await office.withDraft()
    const rows = await list(tx, versionId)
    expect(rows.map((row) => row.key)).toEqual(['c1', 'a1', 'a2', 'a2-i1', 'a2-i2'])
    expect(count).toBe(5)
    const byKey = new Map(rows.map((row) => [row.key, row]))
    expect(byKey.get('a2-i1')).toMatchObject({
      parentId: byKey.get('a2')!.id,
      articleId: byKey.get('a2')!.id,
      text: '不占盲道；',
      explanation: null,
      translation: null,
    })
    expect(byKey.get('a2')).toMatchObject({ parentId: byKey.get('c1')!.id, articleId: byKey.get('a2')!.id })
    expect(byKey.get('c1')).toMatchObject({ parentId: null, articleId: null })
  }))

test.skipIf(!hasRegulations)('the real law of 105 articles is stored whole', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const draft = await parse(readRegulation('lifafa-2015'))
    const { versionId } = await office.run(storeDraft, office.author, { consultationId: office.id, draft })
    const rows = await list(tx, versionId)
    expect(rows.filter((row) => row.kind === 'article')).toHaveLength(105)
    expect(
      rows.map(({ key, kind, number, label, heading, text, path }) => ({ id: key, kind, number, label, heading, text, path })),
    ).toEqual(draft.clauses.map(({ parent, ...clause }) => clause))
  }),
)

test('a new import replaces the draft; notes stay only beside words that are the same', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const first = await office.withDraft()
    const rows = await list(tx, first.versionId)
    for (const key of ['a1', 'a2-i1']) {
      await office.run(explainClause, office.author, {
        consultationId: office.id,
        clauseId: rows.find((row) => row.key === key)!.id,
        zh: `说明${key}`,
        en: 'Why',
      })
    }
    const second = await office.withDraft(TEXT_ZH.replace('不占盲道', '不压盲道'))
    expect((await versionsOf(tx, office.id)).map((version) => version.id)).toEqual([second.versionId])
    const notes = (await list(tx, second.versionId)).filter((row) => row.explanation).map((row) => [row.key, row.explanation])
    expect(notes).toEqual([['a1', { zh: '说明a1', en: 'Why' }]])
  }))

test('the other language lies beside the clauses with the same key', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { versionId } = await office.withDraft()
    const translate = async (text: string) => ({ consultationId: office.id, draft: await parse(text) })
    const extended = TEXT_EN.replace('(2) no exits.', 'Article 9 Something else.')
    expect(await office.run(storeTranslation, office.author, await translate(extended))).toEqual({
      matched: 4,
      missing: ['a2-i2'],
      extra: ['a9'],
    })
    await office.run(storeTranslation, office.author, await translate(TEXT_EN))
    expect((await list(tx, versionId)).map((row) => row.translation?.text)).toEqual([
      '',
      'These Measures regulate parking.',
      'Parking shall obey the following:',
      'no tactile paving;',
      'no exits.',
    ])
    expect((await versionsOf(tx, office.id))[0]!.title).toEqual({ zh: '某市办法', en: 'Measures' })
    expect(await office.refused(storeTranslation, office.author, await translate(TEXT_ZH))).toMatchObject({
      status: 400,
      fieldErrors: { text: { key: 'consultations.problem.sameLanguage' } },
    })
    const foreign = '# Another\n\nArticle 40 One thing.\n\nArticle 41 Another thing.'
    expect(await office.refused(storeTranslation, office.author, await translate(foreign))).toMatchObject({
      fieldErrors: { text: { key: 'consultations.problem.otherText', params: { matched: 0, total: 5 } } },
    })
  }))

test('a tree that contradicts itself, is empty, or comes from somebody else is not stored', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const draft = await parse(TEXT_ZH)
    const input = (change: object) => ({ consultationId: office.id, draft: { ...draft, ...change } })
    const [head, ...rest] = draft.clauses
    for (const broken of [[...rest, head!], [...draft.clauses, head!], []]) {
      expect(await office.refused(storeDraft, office.author, input({ clauses: broken }))).toMatchObject({ status: 400 })
    }
    expect(await office.refused(storeDraft, VISITOR, input({}))).toMatchObject({ status: 401 })
    for (const actor of [office.citizen, office.analyst, office.stranger])
      expect(await office.refused(storeDraft, actor, input({}))).toMatchObject({ status: 403 })
    expect(await versionsOf(tx, office.id)).toEqual([])
  }))

test('a published text takes no translation, no note; the database itself refuses a changed clause; a new draft is the next edition', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    const { versionId } = await office.withDraft()
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: inDays(30).toISOString() })
    const draft = await parse(TEXT_EN)
    const [row] = await list(tx, versionId)
    expect(await office.refused(storeTranslation, office.author, { consultationId: office.id, draft })).toMatchObject({ status: 409 })
    expect(
      await office.refused(explainClause, office.author, { consultationId: office.id, clauseId: row!.id, zh: '迟到的说明' }),
    ).toMatchObject({ status: 409 })
    await expect(tx.transaction((inner) => inner.update(clauses).set({ text: '改' }).where(eq(clauses.id, row!.id)))).rejects.toThrow()
    const next = await office.run(storeDraft, office.author, { consultationId: office.id, draft })
    expect((await versionsOf(tx, office.id)).map(({ number, publishedAt }) => [number, publishedAt !== null])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(next.versionId).not.toBe(versionId)
  }))
