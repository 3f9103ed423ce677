import type { Tree } from '../../domain/index.ts'
import { toAkn } from './akn.server.ts'
import type { AknOrigin } from './akn-meta.ts'
import { toMarkdown } from './markdown.server.ts'

export const EXPORT_FORMATS = ['docx', 'akn', 'md'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
/** Ending of the file's name and media type. */
export const FILE_KINDS: Record<ExportFormat, { ending: string; mediaType: string }> = {
  docx: { ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  akn: { ending: 'xml', mediaType: 'application/akn+xml; charset=utf-8' },
  md: { ending: 'md', mediaType: 'text/markdown; charset=utf-8' },
}

/** One draft in one language as the bytes of a file. */
export async function exportDraft(draft: Tree, format: ExportFormat, origin: Partial<AknOrigin> = {}): Promise<Uint8Array<ArrayBuffer>> {
  // The Word library is large: only who asks for Word loads it.
  if (format === 'docx') return (await import('./docx.server.ts')).toDocx(draft)
  return new TextEncoder().encode(format === 'akn' ? toAkn(draft, origin) : toMarkdown(draft))
}
