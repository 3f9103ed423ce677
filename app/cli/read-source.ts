import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ParsedDraft } from '../features/consultations/drafts/domain/types.ts'
import { parseDraft } from '../features/consultations/drafts/formats/parse-draft.server.ts'

/** The launcher changes into the project's folder; a path is meant from where the command was typed. */
export async function readSource(file: string): Promise<ParsedDraft> {
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const bytes = await readFile(full).catch(() => {
    throw new Error(`The file cannot be read: ${full}`)
  })
  return parseDraft(bytes, { fileName: path.basename(full) })
}
