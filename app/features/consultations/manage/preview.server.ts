import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { FormInput } from '#app/platform/http/door.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import type { ParsedDraft } from '../drafts/domain/types.ts'
import { MAX_DRAFT_BYTES, parseDraft } from '../drafts/formats/parse-draft.server.ts'
import type { DraftTree } from './inputs.ts'
import { requireTranslationMatch } from './translation.server.ts'

/** The very source travels with the preview, so that confirming parses the same bytes again and nothing is kept in between. */
export type Source = { encoding: 'text' | 'base64'; content: string; fileName: string }
const LISTED = 300
const EXCERPT = 90

/** From a preview form (file or text) or from the hidden fields of a confirmation. Refusals stand beside the field. */
export async function readSource({ values, uploads }: FormInput): Promise<{ source: Source; draft: ParsedDraft }> {
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '')
  const upload = uploads.file
  if (upload && upload.size > MAX_DRAFT_BYTES) throw new AppError('invalid', 'consultations.draftFile.tooLarge', {}, 'file')
  const source: Source = upload
    ? { encoding: 'base64', content: Buffer.from(await upload.arrayBuffer()).toString('base64'), fileName: upload.name.slice(0, 200) }
    : values.content !== undefined
      ? { encoding: text('encoding') === 'base64' ? 'base64' : 'text', content: text('content'), fileName: text('fileName').slice(0, 200) }
      : { encoding: 'text', content: text('text'), fileName: '' }
  const field = upload ? 'file' : 'text'
  if (source.content.trim() === '') throw new AppError('invalid', 'consultations.problem.noSource', {}, field)
  try {
    const draft = await parseDraft(source.encoding === 'base64' ? Buffer.from(source.content, 'base64') : source.content, {
      fileName: source.fileName,
    })
    if (draft.clauses.length === 0) throw new AppError('invalid', 'consultations.problem.noClauses')
    return { source, draft }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('invalid', error.messageKey, { line: '?', reason: '?', ...error.params }, field)
  }
}

export const treeOf = ({ title, notes, language, clauses: tree }: ParsedDraft): DraftTree => ({ title, notes, language, clauses: tree })

/** What a preview shows; nothing is stored. */
export function describeDraft(draft: ParsedDraft, source: Source) {
  const depths = new Map<string, number>()
  for (const { id, parent } of draft.clauses) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
  return {
    source,
    title: draft.title,
    language: draft.language,
    notes: draft.notes.slice(0, 50),
    count: draft.clauses.length,
    articles: draft.clauses.filter((clause) => clause.kind === 'article').length,
    warnings: draft.warnings.slice(0, 200).map(({ key, params, line }) => ({
      key: `consultations.warning.${key === 'gap' && params.previous === '' ? 'gap-first' : key}`,
      params,
      line,
    })),
    warningCount: draft.warnings.length,
    clauses: draft.clauses.slice(0, LISTED).map(({ id, kind, label, heading, text }) => ({
      id,
      kind,
      label,
      heading,
      depth: Math.min(depths.get(id)!, 5),
      text: text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text,
    })),
  }
}
export type DraftPreview = ReturnType<typeof describeDraft>

/** How the other language lies beside the stored draft. Named by path, for people. */
export async function describeTranslation(actor: Actor, consultationId: string, draft: ParsedDraft, source: Source, db: Db = defaultDb) {
  const { originals, match } = await requireTranslationMatch(db, actor, consultationId, draft)
  const { pairs, missing, extra } = match
  const pathOf = new Map(originals.map((row) => [row.key, row.path]))
  const foreign = new Map(draft.clauses.map((clause) => [clause.id, clause.path]))
  return {
    ...describeDraft(draft, source),
    total: originals.length,
    matched: pairs.size,
    missing: missing.map((key) => pathOf.get(key)!),
    extra: extra.map((key) => foreign.get(key)!),
  }
}
export type TranslationPreview = Awaited<ReturnType<typeof describeTranslation>>
