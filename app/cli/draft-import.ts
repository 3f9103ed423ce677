import { readSource } from './read-source.ts'
import { print, UsageError, type Verb } from './verbs.ts'

const DAY = 86_400_000

export const importDraft: Verb = {
  usage: 'draft import FILE --agency SLUG --days N [--title T] [--reason R]',
  about:
    'Makes a matter and a consultation on the draft, published now and closing in N days (under 30 a reason is needed). Prints the id and the URL.',
  positional: 1,
  options: ['agency', 'days', 'title', 'reason'],
  required: ['agency', 'days'],
  database: true,
  async run({ positional: [file], options }) {
    const days = Number(options.days)
    if (!Number.isInteger(days) || days < 1 || days > 3650) throw new UsageError('--days is a whole number from 1.')
    const draft = await readSource(file!)
    const { importDraftAs } = await import('./import-draft.server.ts')
    const done = await importDraftAs(draft, {
      agency: options.agency!,
      closesIn: days * DAY,
      title: options.title,
      reason: options.reason,
      now: new Date(),
    })
    for (const warning of done.warnings) process.stderr.write(`${warning}\n`)
    print({ id: done.id, matter: done.matter, clauses: done.clauses, url: done.url })
    return 0
  },
}
