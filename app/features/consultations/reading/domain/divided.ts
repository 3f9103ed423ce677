export type StanceCounts = { support: number; oppose: number; amend: number; ask: number }
export const noStances = (): StanceCounts => ({ support: 0, oppose: 0, amend: 0, ask: 0 })
export const totalOf = (counts: StanceCounts) => counts.support + counts.oppose + counts.amend + counts.ask

/** Where most people stand against each other: the largest smaller side of support and oppose, at least two. */
export function mostDivided(places: ReadonlyMap<string, StanceCounts>): string | null {
  let found: string | null = null
  let most = 1
  let total = 0
  for (const [key, counts] of places) {
    const smaller = Math.min(counts.support, counts.oppose)
    if (smaller > most || (smaller === most && found !== null && totalOf(counts) > total)) {
      found = key
      most = smaller
      total = totalOf(counts)
    }
  }
  return found
}
