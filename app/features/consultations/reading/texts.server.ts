import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { clauses, draftVersions } from '#db/schema/index.server.ts'
import type { Tree } from '../drafts/domain/index.ts'
import { generatedLabel } from '../drafts/domain/tree/labels.ts'
import { readWhole, type Whole } from '../suggestions/domain/article.ts'
import { buildLawText, flatten, type LawText, type StoredClause, type TextLanguage } from './domain/law-text.ts'
import { keepText } from './kept.server.ts'

/** One edition: its words in either language, and how stored ids and public keys belong together. */
export type EditionText = {
  title: { zh: string; en?: string }
  notes: { zh?: string[]; en?: string[] }
  number: number
  languages: TextLanguage[]
  /** When it came out; while it is a draft, when it was stored. */
  date: Date
  inLanguage(language: TextLanguage): LawText
  /** The same words as the parser would give them; the original's where a clause has no translation. */
  treeIn(language: TextLanguage): Tree
  /** Whether a clause of the law's rows, with all that is in it, is there in this language. */
  speaks(clauseId: string, language: TextLanguage): boolean
  keyOf(clauseId: string): string | undefined
  idOf(key: string): string | undefined
  articleIdOf(key: string): string | null
  textOf(clauseId: string, language: TextLanguage): string
  /** The clause with all its parts, as lines; null where it has none. */
  wholeOf(clauseId: string, language: TextLanguage): Whole | null
  citeOf(clauseId: string, language: TextLanguage): string
}

export const readEdition = (db: Db, consultationId: string, versionId: string, published: boolean): Promise<EditionText> =>
  published ? keepText(db, consultationId, versionId, () => load(db, versionId)) : load(db, versionId)

async function load(db: Db, versionId: string): Promise<EditionText> {
  const [[version], rows] = await Promise.all([
    db
      .select({
        title: draftVersions.title,
        notes: draftVersions.notes,
        number: draftVersions.number,
        language: draftVersions.language,
        date: sql<Date>`coalesce(${draftVersions.publishedAt}, ${draftVersions.createdAt})`.mapWith(draftVersions.createdAt),
      })
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
        path: clauses.path,
        translation: clauses.translation,
        explanation: clauses.explanation,
      })
      .from(clauses)
      .where(eq(clauses.versionId, versionId))
      .orderBy(asc(clauses.ordinal)),
  ])
  const { title, notes, number, date, language: own } = version!
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
  const wholes = new Map<string, Whole | null>()
  const silent = new Set(rows.filter((row) => !row.translation && row.text + row.heading !== '').map((row) => row.articleId ?? row.id))
  return {
    title,
    notes,
    number,
    languages,
    date,
    inLanguage: (language) => laws.get(language)!,
    treeIn: (wanted) => treeOf(version!, rows, languages.includes(wanted) ? wanted : own),
    speaks: (id, language) => language === own || !silent.has(byId.get(id)?.articleId ?? id),
    keyOf: (id) => byId.get(id)?.key,
    idOf: (key) => byKey.get(key)?.id,
    articleIdOf: (key) => byKey.get(key)?.articleId ?? null,
    textOf: (id, language) => {
      const row = byId.get(id)
      return (language === own ? row?.text : (row?.translation?.text ?? row?.text)) ?? ''
    },
    wholeOf: (id, language) => {
      const spoken = languages.includes(language) ? language : own
      const known = wholes.get(spoken + id)
      if (known !== undefined) return known
      const whole = readWhole(treeOf(version!, rows, spoken), byId.get(id)?.key ?? '')
      wholes.set(spoken + id, whole)
      return whole
    },
    citeOf: (id, language) => cites.get(language)!.get(byId.get(id)?.key ?? '') ?? '',
  }
}

type Version = Pick<EditionText, 'title' | 'notes'> & { language: TextLanguage }
type Row = StoredClause & { path: string }
/** A stored edition as the parser would give it, in one of its languages: clauses named by key, in reading order. */
export function treeOf({ title, notes, language: own }: Version, rows: readonly Row[], language: TextLanguage): Tree {
  const keys = new Map(rows.map(({ id, key }) => [id, key]))
  return {
    title: title[language] ?? title.zh,
    notes: notes[language] ?? notes.zh ?? notes.en ?? [],
    language,
    clauses: rows.map(({ key, parentId, kind, number, translation, ...original }) => {
      const { label, heading, text, path } = language === own ? original : (translation ?? original)
      const cited = kind === 'paragraph' && number !== null && label === generatedLabel(number, own)
      const shown = cited ? generatedLabel(number, language) : label
      return { id: key, kind, number, label: shown, heading, text, path, parent: parentId ? (keys.get(parentId) ?? null) : null }
    }),
  }
}
