import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { columnsOf } from '#tests/support/opinion-data.ts'
import { makeVotes, shuffled } from '#tests/support/opinion-made.ts'
import { analyse } from './analyse.ts'
import type { Analysis } from './analysis.ts'
import { canonicalJson, outputHashOf } from './fingerprint.ts'
import { OpinionState } from './opinion-state.ts'
import { seeded } from './random.ts'

const camps = makeVotes({ people: 400, statements: 40, votes: 8_000, camps: 3, seed: 7 })

test('the same votes in any order give the same analysis to the last bit', () => {
  const one = analyse(camps, { resamples: 5 })
  for (const seed of [1, 2, 3]) expect(analyse(shuffled(camps, seed), { resamples: 5 })).toStrictEqual(one)
  expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('the hash can be recomputed from the result, whatever the order of its fields', () => {
  const { hash, ...result } = analyse(camps, { resamples: 2 })
  const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(result))).reverse())
  expect(outputHashOf(turned)).toBe(hash)
  expect(canonicalJson(result)).toBe(canonicalize(result))
})

test('above 4,096 people as well: any order, at once or in two parts', () => {
  const many = makeVotes({ people: 6_000, statements: 30, votes: 90_000, camps: 4, seed: 6 })
  const one = analyse(many, { resamples: 1 })
  expect(one.grouped).toBeGreaterThan(4_096)
  expect(analyse(shuffled(many, 1), { resamples: 1 })).toStrictEqual(one)
  const half = (keep: (row: number) => boolean) => {
    const rows = Int32Array.from([...many.vote.keys()].filter(keep))
    const { vote, at, participant, statement } = many
    return {
      ...many,
      participant: rows.map((row) => participant[row]!),
      statement: rows.map((row) => statement[row]!),
      vote: Int8Array.from(rows, (row) => vote[row]!),
      at: Float64Array.from(rows, (row) => at[row]!),
    }
  }
  const state = new OpinionState(half((row) => row % 3 === 0))
  state.add(half((row) => row % 3 !== 0))
  expect(state.analyse({ resamples: 1 })).toStrictEqual(one)
}, 30_000)

test('one vote more is another input and another result', () => {
  const [one, other] = [
    analyse(camps),
    analyse({ ...camps, vote: camps.vote.map((vote, row) => (row === 17 ? (vote === 1 ? -1 : 1) : vote)) }),
  ]
  expect(other.inputHash).not.toBe(one.inputHash)
  expect(other.hash).not.toBe(one.hash)
})

test('camps are found, as many as there are', () => {
  const { k, status, stability, groups, people } = analyse(camps)
  expect({ k, status, stable: stability!.stable }).toEqual({ k: 3, status: 'groups', stable: true })
  expect(groups.map(({ size }) => size)).toEqual([0, 1, 2].map((id) => people.group.filter((group) => group === id).length))
  expect(groups[0]!.size).toBeGreaterThanOrEqual(groups[1]!.size)
  expect(groups.every(({ representative }) => representative.length > 0)).toBe(true)
})

test('votes by the toss of a coin, and those of a single camp, make no groups that last', () => {
  const camp = makeVotes({ people: 300, statements: 40, votes: 6_000, camps: 1, seed: 3 })
  const random = seeded(5)
  expect(analyse(camp).status).toBe('no-stable-groups')
  const result = analyse({ ...camp, vote: camp.vote.map(() => (random() < 0.5 ? 1 : -1)) })
  expect(result.status).toBe('no-stable-groups')
  expect(result.divisive).toEqual([])
  expect(result.groups.flatMap(({ representative }) => representative)).toEqual([])
})

test('fewer than fourteen people are no groups, and nobody at all is nothing', () => {
  const few = analyse(makeVotes({ people: 13, statements: 20, votes: 200, seed: 2 }))
  expect(few).toMatchObject({ status: 'too-few', k: 0, silhouette: null, groups: [], stability: null, divisive: [] })
  expect(few.people.group.every((group) => group === -1)).toBe(true)
  expect(few.statementResults.every(({ perGroup }) => perGroup.length === 0)).toBe(true)
  const nobody = analyse(columnsOf([], ['a', 'b']))
  expect(nobody).toMatchObject({ participants: 0, statements: 2, votes: 0, status: 'too-few', consensus: [] })
  expect(analyse(columnsOf([]))).toMatchObject({ participants: 0, statements: 0 })
})

test('a hidden statement moves nobody and is in no list', () => {
  const plain = analyse(camps)
  const hidden = [plain.consensus[0]?.statement, plain.divisive[0], '3'].filter((id) => id !== undefined)
  const result = analyse(camps, { hidden })
  const listed = [...result.consensus.map(({ statement }) => statement), ...result.divisive]
  for (const { representative } of result.groups) listed.push(...representative.map(({ statement }) => statement))
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.filter((id) => hidden.includes(id))).toEqual([])
  expect(result.statementResults.filter((one) => one.hidden).map(({ id }) => id)).toEqual(
    [...new Set(hidden)].sort((a, b) => Number(a) - Number(b)),
  )
  const withoutTheirVotes = { ...camps, vote: camps.vote.map((vote, row) => (hidden.includes(String(camps.statement[row])) ? 0 : vote)) }
  expect(analyse(withoutTheirVotes, { hidden }).people).toEqual(result.people)
})

test('a statement has one figure wherever it stands', () => {
  const { consensus, statementResults } = analyse(camps)
  expect(consensus.length).toBeGreaterThan(0)
  for (const { statement, side, share } of consensus) {
    const result = statementResults.find(({ id }) => id === statement)!
    expect(share).toEqual(side === 'agree' ? result.agreeShare : result.disagreeShare)
  }
})

const listsOf = ({ consensus, divisive }: Analysis) => ({ common: consensus.map(({ statement }) => statement), divisive })

test('no statement is both common ground and divisive, whatever the votes', () => {
  let [common, divisive] = [0, 0]
  for (let seed = 1; seed <= 120; seed++) {
    const [people, statements] = [20 + ((seed * 37) % 300), 8 + ((seed * 13) % 40)]
    const votes = makeVotes({ people, statements, votes: people * Math.min(statements, 6 + (seed % 20)), camps: 1 + (seed % 4), seed })
    const lists = listsOf(analyse(votes, { resamples: 0 }))
    expect(lists.common.filter((id) => lists.divisive.includes(id))).toEqual([])
    common += lists.common.length
    divisive += lists.divisive.length
  }
  expect(Math.min(common, divisive)).toBeGreaterThan(100)
})

test('columns that do not fit together are refused', () => {
  expect(() => analyse({ ...camps, vote: camps.vote.slice(1) })).toThrow(RangeError)
  expect(() => analyse({ ...camps, statement: camps.statement.map(() => 40) })).toThrow('Vote 0 is out of range.')
  expect(() => analyse({ ...camps, statements: camps.statements.map(() => 'a') })).toThrow('The id a is there twice.')
})
