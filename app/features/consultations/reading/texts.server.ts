import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { clauses, draftVersions } from '#db/schema/index.server.ts'
import { buildLawText, flatten, type LawText, type TextLanguage } from './domain/law-text.ts'
import { keepText } from './kept.server.ts'

/** One edition: its words in either language, and how stored ids and public keys belong together. */
export type EditionText = {
  title: { zh: string; en?: string }
  notes: { zh?: string[]; en?: string[] }
  number: number
  languages: TextLanguage[]
  inLanguage(language: TextLanguage): LawText
  keyOf(clauseId: string): string | undefined
  idOf(key: string): string | undefined
  articleIdOf(key: string): string | null
  textOf(clauseId: string, language: TextLanguage): string
  citeOf(clauseId: string, language: TextLanguage): string
}

export const readEdition = (db: Db, consultationId: string, versionId: string, published: boolean): Promise<EditionText> =>
  published ? keepText(db, consultationId, versionId, () => load(db, versionId)) : load(db, versionId)

async function load(db: Db, versionId: string): Promise<EditionText> {
  const [[version], rows] = await Promise.all([
    db
      .select({ title: draftVersions.title, notes: draftVersions.notes, number: draftVersions.number, language: draftVersions.language })
      .from(draftVersions)
      .where(eq(draftVersions.id, versionId)),
    db
      .select({
        id: clauses.id,
        key: clauses.key,
        parentId: clauses.parentId,
        articleId: clauses.articleId,
        kind: clauses.kind,
        number: clauses.number,
        label: clauses.label,
        heading: clauses.heading,
        text: clauses.text,
        translation: clauses.translation,
        explanation: clauses.explanation,
      })
      .from(clauses)
      .where(eq(clauses.versionId, versionId))
      .orderBy(asc(clauses.ordinal)),
  ])
  const { title, notes, number, language: own } = version!
  const other: TextLanguage = own === 'zh' ? 'en' : 'zh'
  const languages = rows.some((row) => row.translation) ? [own, other] : [own]
  const laws = new Map<TextLanguage, LawText>()
  const cites = new Map<TextLanguage, Map<string, string>>()
  for (const language of ['zh', 'en'] as const) {
    const law = buildLawText(rows, own, language)
    laws.set(language, law)
    cites.set(language, new Map(law.rows.flatMap(flatten).map((clause) => [clause.key, clause.cite])))
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return {
    title,
    notes,
    number,
    languages,
    inLanguage: (language) => laws.get(language)!,
    keyOf: (id) => byId.get(id)?.key,
    idOf: (key) => byKey.get(key)?.id,
    articleIdOf: (key) => byKey.get(key)?.articleId ?? null,
    textOf: (id, language) => {
      const row = byId.get(id)
      return (language === own ? row?.text : (row?.translation?.text ?? row?.text)) ?? ''
    },
    citeOf: (id, language) => cites.get(language)!.get(byId.get(id)?.key ?? '') ?? '',
  }
}
