import type { Suggestion } from './edits.ts'
import { conflictGroups, findConflicts } from './merge.ts'

type One = Suggestion & { verdict: 'accepted' | 'refused' | null }
/** The same words from several people, decided alike: one line, and every one of them named. */
export type Bundle<T extends One> = Suggestion & { verdict: T['verdict']; members: T[] }

export function bundle<T extends One>(suggestions: readonly T[]): Bundle<T>[] {
  const found = new Map<string, Bundle<T>>()
  for (const one of suggestions) {
    const key = JSON.stringify([one.verdict, one.edits])
    const known = found.get(key)
    if (known) known.members.push(one)
    else found.set(key, { id: one.id, edits: one.edits, verdict: one.verdict, members: [one] })
  }
  return [...found.values()]
}

export type Arranged<B> = { groups: { bundle: B; blockedBy: B | null }[][]; refused: B[] }
/** What clashes stands together; `blockedBy` is what has to be taken back first. Refused ones stand in nobody's way. */
export function arrange<T extends One>(bundles: readonly Bundle<T>[]): Arranged<Bundle<T>> {
  const live = bundles.filter(({ verdict }) => verdict !== 'refused')
  const conflicts = findConflicts(live)
  const inGroups = conflictGroups(live, conflicts)
  const grouped = new Set(inGroups.flat())
  const blocked = (one: Bundle<T>) => live.find(({ id, verdict }) => verdict === 'accepted' && conflicts.get(one.id)?.has(id)) ?? null
  const asGroup = (some: readonly Bundle<T>[]) => some.map((one) => ({ bundle: one, blockedBy: blocked(one) }))
  return {
    groups: [
      ...inGroups.map((ids) => asGroup(live.filter(({ id }) => ids.includes(id)))),
      ...live.filter(({ id }) => !grouped.has(id)).map((one) => asGroup([one])),
    ],
    refused: bundles.filter(({ verdict }) => verdict === 'refused'),
  }
}
