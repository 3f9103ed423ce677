import {
  type Analysis,
  type AnalysisOptions,
  DEFAULT_RESAMPLES,
  DEFAULT_SEED,
  METHOD_VERSION,
  SMALLEST_GROUP,
  type VoteColumns,
} from './analysis.ts'
import { describeGroups, describeStatements, type Found } from './describe.ts'
import { inputHashOf, outputHashOf } from './fingerprint.ts'
import { findGroups } from './groups/find-groups.ts'
import { stabilityOf } from './groups/stability.ts'
import { centreOf, scatterOf } from './map/covariance.ts'
import { axesOf, type Places, placePeople } from './map/projection.ts'
import { consensusOf } from './statements/consensus.ts'
import { groupVotes } from './statements/group-votes.ts'
import { countJointly, type JointCounts, talliesOf } from './votes/joint-counts.ts'
import { buildMatrix, type VoteMatrix } from './votes/vote-matrix.ts'

/** People with enough votes for a group: min(7, statements), as in Polis. */
function peopleToGroup({ start, statements }: VoteMatrix): Int32Array {
  const enough = Math.min(SMALLEST_GROUP, statements.length)
  const people: number[] = []
  for (let person = 0; person + 1 < start.length; person++) if (start[person + 1]! - start[person]! >= enough) people.push(person)
  return Int32Array.from(people)
}

const pointsOf = ({ x, y }: Places, people: Int32Array) => ({
  x: Float64Array.from(people, (person) => x[person]!),
  y: Float64Array.from(people, (person) => y[person]!),
  weight: new Float64Array(people.length).fill(1),
})

/** From a matrix and its joint counts, which must be of that matrix; for `analyse` and `OpinionState`, which give the same bits. */
export function analyseMatrix(matrix: VoteMatrix, counts: JointCounts, options: AnalysisOptions = {}): Analysis {
  const { seed = DEFAULT_SEED, resamples = DEFAULT_RESAMPLES } = options
  const out = new Set(options.hidden)
  const hidden = Uint8Array.from(matrix.statements, (id) => (out.has(id) ? 1 : 0))
  const centre = centreOf(counts, hidden)
  const axes = axesOf(scatterOf(counts, centre, hidden), centre)
  const places = placePeople(matrix, axes, hidden)
  const people = peopleToGroup(matrix)
  const groups = findGroups(pointsOf(places, people), seed)
  const group = new Int8Array(places.x.length).fill(-1)
  for (let i = 0; i < people.length; i++) group[people[i]!] = groups ? groups.label[i]! : -1
  const stability = groups && resamples > 0 ? stabilityOf({ matrix, hidden, axes, people, groups }, { seed, resamples }) : null
  const found: Found = { matrix, hidden, tallies: talliesOf(counts), groups, votes: groupVotes(matrix, group, groups?.k ?? 0) }
  // Without groups all that could be in one are one.
  if (!groups) {
    const together = Int8Array.from(group, () => -1)
    for (const person of people) together[person] = 0
    found.together = groupVotes(matrix, together, 1)
  }
  const status = !groups ? 'too-few' : stability && !stability.stable ? 'no-stable-groups' : 'groups'
  const statementResults = describeStatements(found)
  const divisive = status === 'groups' ? statementResults.filter((one) => one.divisive > 0 && !one.hidden) : []
  const result = {
    methodVersion: METHOD_VERSION,
    seed,
    inputHash: inputHashOf(matrix, hidden),
    status,
    participants: matrix.participants.length,
    statements: matrix.statements.length,
    votes: matrix.vote.length,
    grouped: people.length,
    k: groups?.k ?? 0,
    silhouette: groups?.silhouette ?? null,
    stability,
    people: {
      ids: [...matrix.participants],
      x: [...places.x],
      y: [...places.y],
      group: [...group],
      votes: Array.from(matrix.participants, (_, person) => matrix.start[person + 1]! - matrix.start[person]!),
    },
    groups: describeGroups(found, status === 'groups'),
    statementResults,
    consensus: consensusOf(matrix.statements, found.together ?? found.votes, hidden, found.tallies),
    divisive: divisive.sort((a, b) => b.divisive - a.divisive).map(({ id }) => id),
  } satisfies Omit<Analysis, 'hash'>
  return { ...result, hash: outputHashOf(result) }
}

/**
 * Everything from scratch: the map, the groups, what tells them apart, what is common ground and what divides. Votes in any order.
 * Throws a RangeError where columns do not fit together or there are more than 2,000 statements. The method: README.md of the feature.
 */
export function analyse(votes: VoteColumns, options: AnalysisOptions = {}): Analysis {
  const matrix = buildMatrix(votes)
  return analyseMatrix(matrix, countJointly(matrix), options)
}
