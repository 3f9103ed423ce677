import { isLocale, type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { attachment } from '#app/platform/http/attachment.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import type { AknOrigin } from '../drafts/formats/export/akn-meta.ts'
import { type ExportFormat, exportDraft, FILE_KINDS } from '../drafts/formats/export/export-draft.server.ts'
import { type Head, requireHead } from './head.server.ts'
import { keep } from './kept.server.ts'
import { readLawRequest } from './queries.server.ts'
import { readEdition } from './texts.server.ts'

/** A draft's name as a file's: signs that a file system refuses are left out, and no name is too long for one. */
const fileNameOf = (title: string, edition: number, ending: string) => {
  const name =
    [
      ...title
        .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ]
      .slice(0, 80)
      .join('') || 'draft'
  return `${name}${edition > 1 ? ` v${edition}` : ''}.${ending}`
}

const day = (at: Date | null) => (at ?? new Date(0)).toISOString().slice(0, 10)

function originOf({ consultation, agency, matter, shown }: Head, date: Date, language: 'zh' | 'en'): Partial<AknOrigin> {
  const author = { name: localised(agency.name, language === 'zh' ? 'zh-CN' : 'en').text, href: `/agencies/${agency.slug}` }
  return { name: matter.slug, edition: shown.number, begun: day(consultation.createdAt), date: day(date), author }
}

/** The edition that the law page shows for the same `text` and `v`, as a file to take along. */
export async function requireDraftFile(
  actor: Actor,
  consultationId: string,
  format: ExportFormat,
  search: URLSearchParams,
  locale: Locale,
  now: Date,
  db: Db = defaultDb,
): Promise<Response> {
  const request = readLawRequest(search)
  const head = await requireHead(db, actor, consultationId, now, request.edition)
  const { consultation, shown } = head
  const published = consultation.publishedAt !== null
  const edition = await readEdition(db, consultation.id, shown.id, published)
  const draft = edition.treeIn(request.text ?? textLanguage(isLocale(locale) ? locale : 'zh-CN'))
  const write = () => exportDraft(draft, format, originOf(head, edition.date, draft.language))
  // Writing a long law takes a moment: once for all readers.
  const bytes = await (published ? keep(db, consultation.id, head.stamp, `${format} ${draft.language} ${shown.id}`, write) : write())
  const { ending, mediaType } = FILE_KINDS[format]
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': attachment(fileNameOf(draft.title, shown.number, ending)),
      'content-language': draft.language === 'zh' ? 'zh-CN' : 'en',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
