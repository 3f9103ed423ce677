import { describe, expect, test } from 'vitest'
import { hasOpinionData, readPolisOutput, readUberx } from '#tests/support/opinion-data.ts'
import { analyse } from './analyse.ts'
import { adjustedRand } from './groups/rand-index.ts'
import { silhouetteOf } from './groups/silhouette.ts'
import { centreOf, scatterOf } from './map/covariance.ts'
import { axesOf, placePeople } from './map/projection.ts'
import { acrossGroups, groupVotes } from './statements/group-votes.ts'
import { repnessOf } from './statements/representative.ts'
import { countJointly } from './votes/joint-counts.ts'
import { buildMatrix } from './votes/vote-matrix.ts'

if (!hasOpinionData) console.log('opinion: skipped what needs the real votes, which are not beside the repository')

/** The largest difference between two vectors, of which one may be turned. */
const apart = (a: ArrayLike<number>, b: readonly number[]) => {
  const most = (sign: number) => Math.max(...b.map((value, i) => Math.abs(value - sign * a[i]!)))
  return Math.min(most(1), most(-1))
}

/** People by id of the group that Polis put them in: groups are of base clusters, these of people. */
function polisGroups(math: any, ids: readonly string[]): Int8Array {
  const base = new Map<number, number[]>(math['base-clusters'].id.map((id: number, i: number) => [id, math['base-clusters'].members[i]]))
  const group = new Int8Array(ids.length).fill(-1)
  for (const { id, members } of math['group-clusters'])
    for (const cluster of members) for (const person of base.get(cluster) ?? []) group[ids.indexOf(String(person))] = id
  return group
}

describe.skipIf(!hasOpinionData).each(['above-100-ptpts', 'below-100-ptpts'] as const)('as Polis computed %s', (name) => {
  const { math, votes, hidden: out } = hasOpinionData ? readPolisOutput(name) : ({} as ReturnType<typeof readPolisOutput>)
  const matrix = hasOpinionData ? buildMatrix(votes) : undefined!
  const hidden = Uint8Array.from(matrix?.statements ?? [], (id) => (out.includes(id) ? 1 : 0))
  const polisOrder = (values: number[]) => matrix.statements.map((id) => values[math.tids.indexOf(Number(id))]!)
  const axesHere = () => {
    const counts = countJointly(matrix)
    const centre = centreOf(counts, hidden)
    return axesOf(scatterOf(counts, centre, hidden), centre)
  }

  test('centre and components to 1e-6, though there agree is −1', () => {
    const axes = axesHere()
    expect(apart(axes.centre, polisOrder(math.pca.center))).toBeLessThan(1e-6)
    expect(apart(axes.first, polisOrder(math.pca.comps[0]))).toBeLessThan(1e-6)
    expect(apart(axes.second, polisOrder(math.pca.comps[1]))).toBeLessThan(1e-6)
  })

  test('projections to 1e-6, of every base cluster with one person', () => {
    const places = placePeople(matrix, axesHere(), hidden)
    const { members, x, y } = math['base-clusters'] as { members: number[][]; x: number[]; y: number[] }
    const alone = members.flatMap((people, i) => (people.length === 1 ? [{ at: matrix.participants.indexOf(String(people[0])), i }] : []))
    expect(alone.length).toBeGreaterThan(20)
    const [mine, theirs] = [
      (values: Float64Array) => alone.map(({ at }) => values[at]!),
      (values: number[]) => alone.map(({ i }) => values[i]!),
    ]
    expect(apart(mine(places.x), theirs(x))).toBeLessThan(1e-6)
    expect(apart(mine(places.y), theirs(y))).toBeLessThan(1e-6)
  })

  test('group-aware consensus to 1e-9, from the votes of its groups', () => {
    const theirs = math['group-votes'] as Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>
    for (const id of matrix.statements) {
      const perGroup = Object.values(theirs).map(({ votes: { [id]: one } }) => ({
        agree: one!.A,
        disagree: one!.D,
        pass: one!.S - one!.A - one!.D,
      }))
      expect(Math.abs(acrossGroups(perGroup, 'agree') - math['group-aware-consensus'][id])).toBeLessThan(1e-9)
    }
  })

  test('representativeness: share, its test and ratio of every statement listed', () => {
    const theirs = math['group-votes'] as Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>
    const tally = (group: string, id: string) => {
      const { A, D, S } = theirs[group]!.votes[id]!
      return { agree: A, disagree: D, pass: S - A - D }
    }
    const listed = Object.entries(math.repness as Record<string, any[]>).flatMap(([group, list]) => list.map((one) => ({ group, ...one })))
    expect(listed.length).toBeGreaterThan(10)
    for (const one of listed) {
      const id = String(one.tid)
      const others = Object.keys(theirs).filter((group) => group !== one.group)
      const rest = others
        .map((group) => tally(group, id))
        .reduce((a, b) => ({ agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass }))
      const mine = repnessOf(tally(one.group, id), rest)
      expect(mine.side, id).toBe(one['repful-for'])
      expect(mine.chance).toBeCloseTo(one['p-success'], 9)
      expect(mine.test).toBeCloseTo(one['p-test'], 9)
      expect(mine.ratio).toBeCloseTo(one.repness, 9)
      expect(mine.ratioTest).toBeCloseTo(one['repness-test'], 5)
    }
  })

  test('votes by group are counted as there', () => {
    const theirs = math['group-votes'] as Record<string, { votes: Record<string, { A: number; D: number }> }>
    const counted = groupVotes(matrix, polisGroups(math, matrix.participants), math['group-clusters'].length)
    const differing = matrix.statements.filter(
      (id, s) =>
        !hidden[s] &&
        counted[s]!.some(({ agree, disagree }, g) => agree !== theirs[g]!.votes[id]!.A || disagree !== theirs[g]!.votes[id]!.D),
    )
    expect(differing).toEqual([])
  })
})

test.skipIf(!hasOpinionData)(
  'the UberX deliberation falls into groups at least as well as in Polis',
  () => {
    const { votes, hidden, polisGroup } = readUberx()
    const { people, silhouette, stability, ...result } = analyse(votes, { hidden })
    expect(result).toMatchObject({ participants: 1921, statements: 197, votes: 49_443, status: 'groups' })
    const both = people.ids.flatMap((id, i) => (polisGroup.get(id) !== '' && people.group[i]! >= 0 ? [i] : []))
    expect(both.length).toBe(result.grouped)
    const points = {
      x: Float64Array.from(both, (i) => people.x[i]!),
      y: Float64Array.from(both, (i) => people.y[i]!),
      weight: new Float64Array(both.length).fill(1),
    }
    const theirs = Uint8Array.from(both, (i) => Number(polisGroup.get(people.ids[i]!)))
    const ours = Uint8Array.from(both, (i) => people.group[i]!)
    const theirSilhouette = silhouetteOf(points, theirs, Math.max(...theirs) + 1)
    const rand = adjustedRand(ours, theirs)
    console.log(
      `UberX: k ${result.k}, silhouette ${silhouette!.toFixed(4)} (Polis ${theirSilhouette.toFixed(4)}), adjusted Rand ${rand.toFixed(3)}`,
    )
    expect(silhouette!).toBeGreaterThanOrEqual(theirSilhouette)
    expect(rand).toBeGreaterThan(0.7)
    expect(stability!.stable).toBe(true)
  },
  30_000,
)
