import { readSource } from './read-source.ts'
import { print, type Verb } from './verbs.ts'

export const parseDraftVerb: Verb = {
  usage: 'draft parse FILE',
  about: 'Prints the clause tree of a draft (Markdown, plain text, DOCX, Akoma Ntoso) as JSON. Needs no database.',
  positional: 1,
  database: false,
  async run({ positional: [file] }) {
    const { title, notes, warnings, clauses } = await readSource(file!)
    print({ title, notes, warnings, clauses })
    return 0
  },
}
