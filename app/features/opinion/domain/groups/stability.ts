import { STABLE_FROM, type Stability } from '../analysis.ts'
import { type Axes, placePeople } from '../map/projection.ts'
import { resampledAxes } from '../map/resampled-axes.ts'
import { seeded } from '../random.ts'
import type { VoteMatrix } from '../votes/vote-matrix.ts'
import { clusterInto, type Groups } from './find-groups.ts'
import { adjustedRand } from './rand-index.ts'

type Original = { matrix: VoteMatrix; hidden: Uint8Array; axes: Axes; people: Int32Array; groups: Groups }

/** How often each person was drawn, of as many draws with replacement as there are people. */
function draw(people: number, random: () => number): Uint16Array {
  const times = new Uint16Array(people)
  for (let i = 0; i < people; i++) times[Math.floor(random() * people)]!++
  return times
}

/**
 * Would other people of the same kind have shown the same groups? Everybody who voted is drawn anew with replacement (bootstrap; Hennig
 * 2007), axes and groups of the same number are found anew, and the people in groups are compared by adjusted Rand index. A resample
 * without groups of 7 counts as 0.
 */
export function stabilityOf(original: Original, { seed, resamples }: { seed: number; resamples: number }): Stability {
  const { matrix, hidden, axes, people, groups } = original
  const random = seeded(seed)
  let sum = 0
  for (let i = 0; i < resamples; i++) {
    const times = draw(matrix.participants.length, random)
    const { x, y } = placePeople(matrix, resampledAxes(matrix, hidden, axes, times), hidden)
    const points = {
      x: Float64Array.from(people, (person) => x[person]!),
      y: Float64Array.from(people, (person) => y[person]!),
      weight: Float64Array.from(people, (person) => times[person]!),
    }
    const again = clusterInto(points, groups.k, seed + i + 1)
    sum += again ? adjustedRand(groups.label, again.label) : 0
  }
  const meanRand = sum / resamples
  return { meanRand, resamples, threshold: STABLE_FROM, stable: meanRand >= STABLE_FROM }
}
