import { type ParsedDraft, parseMarkdown, parseText } from '../domain/index.ts'
import { parseAkn } from './akn.server.ts'
import { decodeText } from './decode.server.ts'
import { parseDocx } from './docx.server.ts'
import { MAX_CLAUSES, MAX_DRAFT_BYTES, MAX_DRAFT_LINES } from './limits.ts'
import { refuse } from './refuse.server.ts'
import { openMarkdown } from './sealed/markdown.server.ts'

export { MAX_DRAFT_BYTES } from './limits.ts'
export type DraftFile = { fileName: string; mediaType?: string }
export type DraftFormat = 'markdown' | 'text' | 'docx' | 'akn'

const hasHead = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)
const xmlEncoding = (bytes: Uint8Array) =>
  /^<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]

/** What the content is; the name and media type decide only between Markdown and plain text. */
function formatOfText(text: string, file: DraftFile): DraftFormat {
  const start = text.trimStart()
  if (/^<(\?xml|akomaNtoso|\w+:akomaNtoso)/i.test(start) || /\.(xml|akn)$/i.test(file.fileName)) return 'akn'
  if (/\.(md|markdown)$/i.test(file.fileName) || /markdown/.test(file.mediaType ?? '')) return 'markdown'
  if (/\.txt$/i.test(file.fileName)) return 'text'
  return /^(?:#{1,6}\s\S|<!-- minyi:draft )/m.test(text) ? 'markdown' : 'text'
}

/**
 * A draft file (Markdown, plain text, DOCX, Akoma Ntoso; UTF-8, UTF-16 or GB18030) as one clause tree.
 * Throws AppError('invalid', 'consultations.draftFile.…') with `line` and `reason` where they are known.
 */
export async function parseDraft(source: Uint8Array | string, file: DraftFile): Promise<ParsedDraft> {
  const draft = await readDraft(source, file)
  if (draft.clauses.length > MAX_CLAUSES) throw refuse('tooManyClauses', { limit: MAX_CLAUSES })
  return draft
}

async function readDraft(source: Uint8Array | string, file: DraftFile): Promise<ParsedDraft> {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength
  if (size > MAX_DRAFT_BYTES) throw refuse('tooLarge', { limit: MAX_DRAFT_BYTES })
  if (size === 0) throw refuse('empty')
  if (typeof source !== 'string') {
    if (hasHead(source, 0x50, 0x4b)) return parseDocx(source)
    if (hasHead(source, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse('oldWord')
    if (hasHead(source, 0x25, 0x50, 0x44, 0x46)) throw refuse('unsupported', { reason: 'PDF' })
    if (hasHead(source, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw refuse('unsupported', { reason: 'RTF' })
    if (/\.docx$/i.test(file.fileName)) throw refuse('badDocx', { reason: 'not a zip' })
  }
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : decodeText(source, xmlEncoding(source))
  if (text.trim() === '') throw refuse('empty')
  const format = formatOfText(text, file)
  if (format === 'akn') return parseAkn(text)
  if ((text.match(/\n|\r/g)?.length ?? 0) > MAX_DRAFT_LINES) throw refuse('tooManyLines', { limit: MAX_DRAFT_LINES })
  const draft = format === 'markdown' ? (openMarkdown(text) ?? parseMarkdown(text)) : parseText(text)
  if (draft.clauses.length === 0 && draft.notes.length === 0 && draft.title === '') throw refuse('empty')
  return draft
}
