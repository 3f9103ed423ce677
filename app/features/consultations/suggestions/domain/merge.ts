import { type Edit, isSameEdit, joinEdits, type Suggestion } from './edits.ts'

/**
 * Two edits that cannot both stand: they share words, or one inserts where the other begins, ends or inserts, so that nobody could
 * say in which order. The very same edit twice is no conflict.
 */
export function doClash(a: Edit, b: Edit): boolean {
  if (isSameEdit(a, b)) return false
  const inserts = a.start === a.end || b.start === b.end
  return inserts ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

/** Each suggestion with those it cannot stand beside; one that clashes with none is left out. */
export function findConflicts(suggestions: readonly Suggestion[]): Map<string, Set<string>> {
  const all = suggestions.flatMap(({ id, edits }) => edits.map((edit) => ({ id, edit }))).sort((a, b) => a.edit.start - b.edit.start)
  const found = new Map<string, Set<string>>()
  const note = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other))
  for (const [i, { id, edit }] of all.entries()) {
    for (let j = i + 1; j < all.length && all[j]!.edit.start <= edit.end; j++) {
      const other = all[j]!
      if (other.id === id || !doClash(edit, other.edit)) continue
      note(id, other.id)
      note(other.id, id)
    }
  }
  return found
}

/** Suggestions that hang together by conflicts, each group in the order given. Inside a group some may still get along. */
export function conflictGroups(suggestions: readonly Suggestion[], conflicts = findConflicts(suggestions)): string[][] {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const { id } of suggestions) {
    if (seen.has(id) || !conflicts.has(id)) continue
    const group = new Set([id])
    for (const one of group) for (const other of conflicts.get(one) ?? []) group.add(other)
    for (const one of group) seen.add(one)
    groups.push(suggestions.filter((suggestion) => group.has(suggestion.id)).map((suggestion) => suggestion.id))
  }
  return groups
}

export type Merged = { text: string; edits: Edit[] } | { conflicts: string[][] }
/** The text with every suggestion in it and nothing else changed, whatever their order; or who stands in whose way. */
export function mergeSuggestions(text: string, suggestions: readonly Suggestion[]): Merged {
  const conflicts = conflictGroups(suggestions)
  if (conflicts.length > 0) return { conflicts }
  const edits = joinEdits(suggestions)
  let [merged, at] = ['', 0]
  for (const { start, end, text: words } of edits) {
    merged += text.slice(at, start) + words
    at = end
  }
  return { text: merged + text.slice(at), edits }
}
