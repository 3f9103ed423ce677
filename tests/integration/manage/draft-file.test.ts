import { expect, test } from 'vitest'
import type { ExportFormat } from '#app/features/consultations/drafts/formats/export/export-draft.server.ts'
import { parseDraft } from '#app/features/consultations/drafts/formats/parse-draft.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { requireDraftFile } from '#app/features/consultations/reading/draft-file.server.ts'
import { type Actor, VISITOR } from '#app/platform/actor.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildOffice, inDays, NOW, parse, TEXT_EN, TEXT_ZH } from '#tests/support/manage-factories.ts'

// 款 that print no number, a table, an annex; the translation lacks the annex.
const ZH = `${TEXT_ZH}\n\n第三条 收费如下：\n\n| 项 | 元 |\n| --- | --- |\n| 甲 | 1 |\n\n另行公布的除外。\n\n## 附件1 清单\n\n\\*甲\\* 与 #乙。`
const EN = `${TEXT_EN}\n\nArticle 3 The fees are:\n\n| Item | Yuan |\n| --- | --- |\n| A | 1 |\n\nUnless published otherwise.`
const KINDS = ['docx', 'akn', 'md'] as const

test('every format gives back what is stored, in either language; the other language only where there is one', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft(ZH)
    const stored = await parse(ZH)
    const file = async (format: ExportFormat, search = '', actor: Actor = office.author) => {
      const response = await requireDraftFile(actor, office.id, format, new URLSearchParams(search), 'zh-CN', NOW, tx)
      const { title, notes, language, clauses } = await parseDraft(new Uint8Array(await response.arrayBuffer()), { fileName: 'a' })
      return { response, draft: { title, notes, language, clauses } }
    }
    for (const format of KINDS) expect((await file(format)).draft, format).toEqual(stored)
    expect((await file('akn', 'text=en')).draft).toEqual(stored)

    const translation = await parse(EN)
    await office.run(storeTranslation, office.author, { consultationId: office.id, draft: translation })
    for (const format of KINDS) {
      expect((await file(format)).draft, format).toEqual(stored)
      const { draft } = await file(format, 'text=en')
      expect(draft).toMatchObject({ title: 'Measures', language: 'en' })
      expect(draft.clauses.map(({ id }) => id)).toEqual(stored.clauses.map(({ id }) => id))
      const words = (clauses: typeof draft.clauses) => clauses.map(({ id, label, heading, text }) => [id, label, heading, text])
      const shared = translation.clauses.filter(({ id }) => stored.clauses.some((clause) => clause.id === id && clause.kind !== 'annex'))
      expect(shared.length).toBeGreaterThan(4)
      expect(words(draft.clauses)).toEqual(expect.arrayContaining(words(shared)))
      expect(draft.clauses.at(-1)).toMatchObject({ id: 'x1', label: '附件1', text: '*甲* 与 #乙。' })
    }
  }))

test('who may not read the page gets no file; the name, language and type are said', () =>
  inRollback(async (tx) => {
    const office = await buildOffice(tx)
    await office.withDraft()
    const ask = (actor: Actor, format: ExportFormat = 'akn', search = '', locale: 'zh-CN' | 'en' = 'zh-CN') =>
      requireDraftFile(actor, office.id, format, new URLSearchParams(search), locale, NOW, tx)
    for (const actor of [VISITOR, office.citizen, office.stranger]) await expect(ask(actor)).rejects.toMatchObject({ kind: 'not_found' })
    await office.run(publishConsultation, office.author, { consultationId: office.id, closesAt: inDays(30).toISOString() })
    await expect(ask(VISITOR, 'akn', 'v=2')).rejects.toMatchObject({ kind: 'not_found' })
    const { headers } = await ask(VISITOR, 'docx', 'v=1', 'en')
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('某市办法.docx')}`)
    expect(headers.get('content-language')).toBe('zh-CN')
    expect(headers.get('content-type')).toContain('wordprocessingml')
    const xml = await (await ask(VISITOR)).text()
    expect(xml).toContain(`/zho@${NOW.toISOString().slice(0, 10)}"/>`)
    expect(xml).toContain('href="/agencies/')
  }))
