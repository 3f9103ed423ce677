import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EXPORT_FORMATS, type ExportFormat, exportDraft } from '../features/consultations/drafts/formats/export/export-draft.server.ts'
import { readSource } from './read-source.ts'
import { UsageError, type Verb } from './verbs.ts'

export const exportDraftVerb: Verb = {
  usage: 'draft export FILE --to akn|docx|md [--out FILE]',
  about: 'Converts a draft to Akoma Ntoso, Word or Markdown, on standard output or into a file. Clause ids survive. Needs no database.',
  positional: 1,
  options: ['to', 'out'],
  required: ['to'],
  database: false,
  async run({ positional: [file], options }) {
    const format = EXPORT_FORMATS.find((one): one is ExportFormat => one === options.to)
    if (!format) throw new UsageError(`--to is one of ${EXPORT_FORMATS.join(', ')}.`)
    if (format === 'docx' && !options.out && process.stdout.isTTY) throw new UsageError('A Word file needs --out FILE, or a pipe.')
    const bytes = await exportDraft(await readSource(file!), format)
    if (options.out) await writeFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), options.out), bytes)
    else process.stdout.write(bytes)
    return 0
  },
}
