import type { Alignment } from './types.ts'

type Named = { label: string; heading: string; text: string; path: string }
export type CarriedClause<Note> = {
  id: string
  key: string
  parentId: string | null
  number: number | null
  heading: string
  text: string
  translation: Named | null
  explanation: Note | null
}

/**
 * What clauses bring along from the edition before: the other language and the drafter's note, only where their own words stayed the same.
 * A translated label takes the new number. By id of the new clause; clauses that bring nothing are left out.
 */
export function carryOver<Note>(
  older: readonly CarriedClause<Note>[],
  newer: readonly CarriedClause<Note>[],
  { containers, units, words }: Alignment,
): Map<string, { translation: Named | null; explanation: Note | null }> {
  const oldById = new Map(older.map((clause) => [clause.id, clause]))
  const origin = new Map<string, string>()
  for (const { from, to } of [...containers, ...units, ...words]) if (from.length === 1 && to.length === 1) origin.set(to[0]!, from[0]!)
  const carried = new Map<string, { translation: Named | null; explanation: Note | null }>()
  for (const clause of newer) {
    const old = oldById.get(origin.get(clause.id) ?? '')
    if (!old || old.heading !== clause.heading || old.text !== clause.text || (!old.translation && !old.explanation)) continue
    const above = clause.parentId === null ? null : (carried.get(clause.parentId)?.translation?.path ?? null)
    carried.set(clause.id, { explanation: old.explanation, translation: old.translation && renumber(old.translation, old, clause, above) })
  }
  return carried
}

function renumber(given: Named, old: { number: number | null }, now: { number: number | null }, above: string | null): Named {
  const renamed = (text: string) =>
    old.number === now.number || now.number === null ? text : text.replace(/\d+(?!.*\d)/, String(now.number))
  const own = renamed(given.path.split(' › ').at(-1)!)
  return { ...given, label: renamed(given.label), path: above === null ? own : `${above} › ${own}` }
}
