import { SMALLEST_GROUP } from '../analysis.ts'
import { seeded } from '../random.ts'
import { gather } from './cells.ts'
import { type Centres, type Clustering, type Points, refine, spread } from './k-means.ts'
import { silhouetteOf } from './silhouette.ts'

const STARTS = 12
const MOST_GROUPS = 5
/** After the grid, where everybody is seen again: what still moves by then moves between neighbours. */
const LAST_ROUNDS = 30

/** Groups of people on the map; `label` has one entry per point, group 0 is the largest (then the one of the earliest point). */
export type Groups = { k: number; label: Uint8Array; sizes: number[]; centres: Centres; silhouette: number }

/** k-means into k groups, the best of 12 seeded starts by inertia; undefined where every one leaves a group below 7 people. */
export function clusterInto(points: Points, k: number, seed: number): Clustering | undefined {
  const random = seeded(seed * 8 + k)
  const { points: few } = gather(points)
  const runs = Array.from({ length: STARTS }, () => refine(few, spread(few, k, random)))
  runs.sort((a, b) => a.inertia - b.inertia)
  let last: Centres | undefined
  for (const { centres } of runs) {
    if (last && centres.x.every((x, c) => x === last!.x[c] && centres.y[c] === last!.y[c])) continue
    last = centres
    const all = refine(points, centres, LAST_ROUNDS)
    if (all.sizes.every((size) => size >= SMALLEST_GROUP)) return all
  }
  return undefined
}

/** Groups numbered by size, so that the numbers say nothing of chance. */
function numbered({ label, centres, sizes }: Clustering, silhouette: number): Groups {
  const k = sizes.length
  const first = Array.from({ length: k }, (_, group) => label.indexOf(group))
  const order = Array.from({ length: k }, (_, group) => group).sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!)
  return {
    k,
    label: label.map((group) => order.indexOf(group)),
    sizes: order.map((group) => sizes[group]!),
    centres: { x: Float64Array.from(order, (group) => centres.x[group]!), y: Float64Array.from(order, (group) => centres.y[group]!) },
    silhouette,
  }
}

/** k from 2 to 5 by silhouette (the smaller of equals); undefined where there are not enough people for two groups of 7. */
export function findGroups(points: Points, seed: number): Groups | undefined {
  let best: { clustering: Clustering; silhouette: number } | undefined
  for (let k = 2; k <= MOST_GROUPS && k * SMALLEST_GROUP <= points.x.length; k++) {
    const clustering = clusterInto(points, k, seed)
    if (!clustering) continue
    const silhouette = silhouetteOf(points, clustering.label, k)
    if (!best || silhouette > best.silhouette) best = { clustering, silhouette }
  }
  return best && numbered(best.clustering, best.silhouette)
}
