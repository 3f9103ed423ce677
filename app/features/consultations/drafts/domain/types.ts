export const CLAUSE_KINDS = ['part', 'chapter', 'section', 'article', 'paragraph', 'item', 'point', 'annex'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]
export type DraftLanguage = 'zh' | 'en'

/** One addressable piece, in document order; `parent` is the id of an earlier clause or null at the top. */
export type ParsedClause = {
  id: string
  kind: ClauseKind
  number: number | null
  label: string
  heading: string
  text: string
  parent: string | null
  path: string
}

export const WARNING_KEYS = [
  'gap',
  'duplicate',
  'out-of-order',
  'text-before-first-clause',
  'empty-clause',
  'no-clauses',
  'automatic-numbering',
  'further-documents',
] as const
export type WarningKey = (typeof WARNING_KEYS)[number]
/** `line` is 1-based in the source file, null where the format has no lines (DOCX). */
export type DraftWarning = { key: WarningKey; params: Record<string, string | number>; line: number | null }

export type ParsedDraft = {
  title: string
  notes: string[]
  warnings: DraftWarning[]
  clauses: ParsedClause[]
  language: DraftLanguage
  /** What the file itself says, where it is neither Chinese nor English: an ISO 639 code as written (esp). */
  sourceLanguage?: string
}

/** One block of the source: what every format is reduced to before the tree is built. */
export type SourceBlock = {
  type: 'text' | 'heading' | 'table' | 'bullet' | 'quoted'
  text: string
  /** Markdown or Word heading level 1–6, 0 for anything else. */
  level: number
  line: number | null
}

/** A clause while it is being built; `generated` marks a 款 that carries no printed label of its own. */
export type DraftNode = {
  kind: ClauseKind
  number: number | null
  /** What follows the integer: `_1` for 之一, `a` for 7A, else empty. */
  suffix: string
  label: string
  heading: string
  text: string
  generated: boolean
  line: number | null
  children: DraftNode[]
}

export function newNode(kind: ClauseKind, rest: Partial<DraftNode> = {}): DraftNode {
  return { kind, number: null, suffix: '', label: '', heading: '', text: '', generated: false, line: null, children: [], ...rest }
}
