import type { Analysis } from '../analysis.ts'
import { adjustedRand } from './rand-index.ts'
import { silhouetteOf } from './silhouette.ts'

/** How another grouping of the same people does on our map: silhouette of both on the people whom both group, and adjusted Rand index. */
export type Comparison = { people: number; silhouette: number; theirs: number; adjustedRand: number }

/** `theirGroup` by participant, '' for none. Null where the two have fewer than two groups in common to compare. */
export function compareWithPolis(
  { people, k }: Pick<Analysis, 'people' | 'k'>,
  theirGroup: ReadonlyMap<string, string>,
): Comparison | null {
  const both = people.ids.flatMap((id, i) => (people.group[i]! >= 0 && (theirGroup.get(id) ?? '') !== '' ? [i] : []))
  const names = [...new Set(both.map((i) => theirGroup.get(people.ids[i]!)!))].sort()
  if (k < 2 || names.length < 2 || names.length > 255) return null
  const points = {
    x: Float64Array.from(both, (i) => people.x[i]!),
    y: Float64Array.from(both, (i) => people.y[i]!),
    weight: new Float64Array(both.length).fill(1),
  }
  const ours = Uint8Array.from(both, (i) => people.group[i]!)
  const theirs = Uint8Array.from(both, (i) => names.indexOf(theirGroup.get(people.ids[i]!)!))
  return {
    people: both.length,
    silhouette: silhouetteOf(points, ours, k),
    theirs: silhouetteOf(points, theirs, names.length),
    adjustedRand: adjustedRand(ours, theirs),
  }
}
