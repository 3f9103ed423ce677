import type { ParsedClause } from '../features/consultations/drafts/domain/types.ts'
import { alignClauses } from '../features/consultations/lineage/domain/index.ts'
import { readSource } from './read-source.ts'
import { print, type Verb } from './verbs.ts'

export const alignDrafts: Verb = {
  usage: 'draft align OLD NEW',
  about: 'Prints what became of each article of OLD in NEW, and which are new, as JSON. Needs no database.',
  positional: 2,
  database: false,
  async run({ positional: [old, fresh] }) {
    const [older, newer] = [(await readSource(old!)).clauses, (await readSource(fresh!)).clauses]
    const labelsIn = (clauses: readonly ParsedClause[]) => {
      const labels = new Map(clauses.map((clause) => [clause.id, clause.label || clause.heading]))
      return (ids: readonly string[]) => ids.map((id) => labels.get(id)!)
    }
    const [fromLabels, toLabels] = [labelsIn(older), labelsIn(newer)]
    // An annex is no article; a text without any 条 has sections in their place.
    const articles = new Set([...older, ...newer].filter(({ kind }) => kind === 'article'))
    const isArticle = (ids: readonly string[], clauses: readonly ParsedClause[]) =>
      clauses.some((clause) => articles.has(clause) && ids.includes(clause.id))
    const units = alignClauses(older, newer).units.filter(
      ({ from, to }) => articles.size === 0 || isArticle(from, older) || isArticle(to, newer),
    )
    print(units.map(({ from, to, kind, score }) => ({ from, to, fromLabels: fromLabels(from), toLabels: toLabels(to), kind, score })))
    return 0
  },
}
