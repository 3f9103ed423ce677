// One size in a process of its own, so that its peak of memory is its own. Prints JSON.
import { isDeepStrictEqual } from 'node:util'
import { analyse } from '../../../app/features/opinion/domain/analyse.ts'
import type { VoteColumns } from '../../../app/features/opinion/domain/analysis.ts'
import { OpinionState } from '../../../app/features/opinion/domain/opinion-state.ts'
import { seeded } from '../../../app/features/opinion/domain/random.ts'
import { buildMatrix } from '../../../app/features/opinion/domain/votes/vote-matrix.ts'
import { makeVotes } from '../../support/opinion-made.ts'
import { percentile, round } from '../load.ts'
import { plainLoops } from './opinion-loops.ts'

const RUNS = 3
const LATER = 1_000
const [people, statements, count] = process.argv.slice(2).map(Number) as [number, number, number]
const peakMB = () => round(process.resourceUsage().maxRSS / 1000, 0)

function timed<T>(work: () => T): { seconds: number; result: T } {
  const began = performance.now()
  const result = work()
  return { seconds: (performance.now() - began) / 1000, result }
}

/** A thousand votes more: new ones and changed minds. */
function laterVotes(votes: VoteColumns): VoteColumns {
  const random = seeded(99)
  const pick = (below: number) => Int32Array.from({ length: LATER }, () => Math.floor(random() * below))
  return {
    ...votes,
    participant: pick(people),
    statement: pick(statements),
    vote: Int8Array.from({ length: LATER }, () => Math.floor(random() * 3) - 1),
    at: Float64Array.from({ length: LATER }, (_, i) => votes.vote.length + i),
  }
}

function joined(votes: VoteColumns, later: VoteColumns): VoteColumns {
  const both = <T extends Int32Array | Int8Array | Float64Array>(into: T, first: ArrayLike<number>, second: ArrayLike<number>) => {
    into.set(first)
    into.set(second, first.length)
    return into
  }
  const rows = votes.vote.length + LATER
  return {
    ...votes,
    participant: both(new Int32Array(rows), votes.participant, later.participant),
    statement: both(new Int32Array(rows), votes.statement, later.statement),
    vote: both(new Int8Array(rows), votes.vote, later.vote),
    at: both(new Float64Array(rows), votes.at, later.at),
  }
}

const votes = makeVotes({ people, statements, votes: count, camps: 4 })
const before = peakMB()
const once = timed(() => analyse(votes, { resamples: 0 }))
const after = peakMB()
const { k, silhouette, grouped, status } = once.result

const [ours, plain]: [number[], number[]] = [[once.seconds], []]
const matrix = buildMatrix(votes)
for (let run = 0; run < RUNS; run++) {
  plain.push(timed(() => plainLoops(matrix)).seconds)
  ours.push(timed(() => analyse(votes, { resamples: 0 })).seconds)
}

const later = laterVotes(votes)
const state = new OpinionState(votes)
const increment = timed(() => {
  state.add(later)
  return state.analyse({ resamples: 0 })
})
const scratch = analyse(joined(votes, later), { resamples: 0 })
const stability = timed(() => state.analyse({ resamples: 20 }))

const p50 = (values: number[]) => round(percentile(values, 0.5), 3)
process.stdout.write(
  JSON.stringify({
    people,
    statements,
    votes: votes.vote.length,
    grouped,
    k,
    silhouette: round(silhouette ?? 0, 4),
    status,
    seconds: { first: round(ours[0]!, 3), p50: p50(ours), max: round(Math.max(...ours), 3), runs: ours.length },
    plainLoops: { p50: p50(plain), runs: plain.length },
    ratio: round(percentile(plain, 0.5) / percentile(ours, 0.5), 2),
    increment: { votes: LATER, seconds: round(increment.seconds, 3), sameAsFromScratch: isDeepStrictEqual(increment.result, scratch) },
    stability: { resamples: 20, seconds: round(stability.seconds, 2), meanRand: round(stability.result.stability?.meanRand ?? 0, 3) },
    peakMB: { beforeAnalysis: before, afterAnalysis: after, all: peakMB() },
  }),
)
