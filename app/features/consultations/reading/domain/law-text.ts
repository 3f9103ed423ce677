import type { ClauseKind } from '../../drafts/domain/types.ts'

export type TextLanguage = 'zh' | 'en'
export type StoredClause = {
  id: string
  key: string
  parentId: string | null
  articleId: string | null
  kind: ClauseKind
  number: number | null
  label: string
  heading: string
  text: string
  translation: { label: string; heading: string; text: string; path: string } | null
  explanation: { zh: string; en?: string | undefined } | null
}
/** A clause as it is drawn: in one language, with what belongs under it. */
export type Clause = {
  key: string
  kind: ClauseKind
  label: string
  heading: string
  text: string
  /** As people cite it: 第十五条第二款. */
  cite: string
  note?: { text: string; lang: 'zh-CN' | 'en' }
  parts: Clause[]
}
/** Chapters stand between articles: reading order, flat down to the article. */
export type LawText = { language: TextLanguage; rows: Clause[] }

const isUnit = (kind: ClauseKind) => kind === 'article' || kind === 'annex'
const isContainer = (kind: ClauseKind) => kind === 'part' || kind === 'chapter' || kind === 'section'

const UNIT_NAMES: Partial<Record<ClauseKind, string>> = { article: 'Article', section: 'Section' }
/** The label as a number in a citation: （一） of an item becomes 第（一）项. */
function step(kind: ClauseKind, label: string, heading: string, language: TextLanguage): string {
  const bare = label.replace(/[\s:：.．、—–-]+$/, '') || heading
  if (language === 'en') return UNIT_NAMES[kind] && /^\d+[A-Z]*$/.test(bare) ? `${UNIT_NAMES[kind]} ${bare}` : bare
  const compact = bare.replace(/(?<=[\p{Script=Han}（）\d])\s+/gu, '')
  if (/^第/.test(compact)) return compact
  if (kind === 'item') return `第${compact}项`
  if (kind === 'point') return `第${compact}目`
  return compact
}

/** A generated 第二款 is how people cite a paragraph; it is not printed. */
const isPrinted = (kind: ClauseKind, label: string) => kind !== 'paragraph' || !/^(第.+款|para\. \d+)$/.test(label)

/** The stored rows (reading order) as rows to draw: chapters and articles at the top, the rest inside its article. */
export function buildLawText(stored: readonly StoredClause[], own: TextLanguage, wanted: TextLanguage): LawText {
  const translated = wanted !== own && stored.some((clause) => clause.translation !== null)
  const language = translated ? wanted : own
  const rows: Clause[] = []
  const made = new Map<string, Clause>()
  const hasArticles = stored.some(({ kind }) => kind === 'article')
  for (const clause of stored) {
    const words = translated ? (clause.translation ?? clause) : clause
    const parent = clause.parentId ? made.get(clause.parentId) : undefined
    const inside = parent !== undefined && !isContainer(parent.kind)
    const own = step(clause.kind, words.label, words.heading, language)
    const drawn: Clause = {
      key: clause.key,
      // In English acts a section is what is an article elsewhere.
      kind: clause.kind === 'section' && !hasArticles ? 'article' : clause.kind,
      label: isPrinted(clause.kind, words.label) ? words.label : '',
      heading: words.heading,
      text: words.text,
      cite: inside ? `${parent.cite}${language === 'en' ? ' ' : ''}${own}` : own,
      parts: [],
    }
    const note = clause.explanation
    if (note) drawn.note = language === 'en' && note.en ? { text: note.en, lang: 'en' } : { text: note.zh, lang: 'zh-CN' }
    made.set(clause.id, drawn)
    if (inside) parent.parts.push(drawn)
    else rows.push(drawn)
  }
  return { language, rows }
}

export const isHeadingRow = (row: Pick<Clause, 'kind'>) => isContainer(row.kind)
export const isArticleRow = (row: Pick<Clause, 'kind'>) => isUnit(row.kind)

/** The row that a clause stands in, and the clause itself. */
export function findClause(rows: readonly Clause[], key: string): { row: Clause; clause: Clause } | undefined {
  const within = (clause: Clause): Clause | undefined =>
    clause.key === key ? clause : clause.parts.map(within).find((found) => found !== undefined)
  for (const row of rows) {
    const clause = within(row)
    if (clause) return { row, clause }
  }
  return undefined
}
/** A clause and everything under it, in reading order. */
export const flatten = (clause: Clause): Clause[] => [clause, ...clause.parts.flatMap(flatten)]
