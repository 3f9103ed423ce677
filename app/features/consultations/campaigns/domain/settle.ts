import type { Grouping } from './grouping.ts'

/** Pairs of leaders whose texts were related when one of them was placed; each once, in order. */
function* openPairs(grouping: Grouping): Generator<[number, number]> {
  const seen = new Set<number>()
  for (const [text, other] of grouping.nearMisses) {
    const [a, b] = [grouping.leaderOf(text), grouping.leaderOf(other)]
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
    if (a === b || seen.has(key)) continue
    seen.add(key)
    yield [a, b]
  }
}

function isSame({ judge, profiles }: Grouping, text: number, leader: number): boolean {
  judge.read(text)
  return judge.compare(leader, profiles.get(leader)).same
}

/** Joins what became one only when more texts had come: a text placed alone before its group was known, two halves of a group. */
export function settle(grouping: Grouping) {
  for (let joined = true, rounds = 0; joined && rounds < 3; rounds++) {
    joined = false
    for (const [a, b] of [...openPairs(grouping)]) {
      const [left, right] = [grouping.leaderOf(a), grouping.leaderOf(b)]
      if (left === right) continue
      const texts = (leader: number) => grouping.profiles.get(leader)?.texts ?? 1
      const [small, large] = texts(left) > texts(right) ? [right, left] : [left, right]
      // Not by one neighbour alone: most of a group has to find itself in the other.
      const group = [small, ...(grouping.profiles.get(small)?.members ?? [])]
      if (group.filter((text) => isSame(grouping, text, large)).length * 3 < group.length * 2) continue
      grouping.merge(small, large)
      joined = true
    }
  }
}

/** Groups, most of them one text alone, that hold the whole text of a larger group and words of their own besides: by leaders. */
export function findHolders(grouping: Grouping): Map<number, number> {
  const holders = new Map<number, { leader: number; score: number }>()
  const { judge, profiles } = grouping
  for (const pair of openPairs(grouping)) {
    const [small, large] = (profiles.get(pair[0])?.texts ?? 1) > (profiles.get(pair[1])?.texts ?? 1) ? [pair[1], pair[0]] : pair
    for (const [holder, leader] of profiles.has(large) ? [[small, large] as const] : [[small, large] as const, [large, small] as const]) {
      const verdicts = [holder, ...(profiles.get(holder)?.members ?? [])].map((text) => {
        judge.read(text)
        return judge.compare(leader, profiles.get(leader))
      })
      const score = Math.min(...verdicts.map((verdict) => verdict.score))
      if (verdicts.every(({ holds, same }) => holds || same) && score > (holders.get(holder)?.score ?? -1))
        holders.set(holder, { leader, score })
    }
  }
  // Who is held holds nobody: no chains.
  const leaders = new Set([...holders.values()].map(({ leader }) => leader))
  return new Map([...holders].filter(([holder]) => !leaders.has(holder)).map(([holder, { leader }]) => [holder, leader]))
}
