import { expect, test } from 'vitest'
import { LIFAFA_2015_TO_2023 } from '#tests/support/lineage/lifafa-articles.ts'
import { hasRegulations, readRegulation } from '#tests/support/regulations.ts'
import { parseMarkdown } from '../../drafts/domain/index.ts'
import { alignClauses } from './index.ts'

const PLACE = 'real texts beside the repository'

test.skipIf(!hasRegulations)(`立法法 2015 → 2023 as read by hand, every article once (skipped without ${PLACE})`, () => {
  const [older, newer] = [parseMarkdown(readRegulation('lifafa-2015')).clauses, parseMarkdown(readRegulation('lifafa-2023')).clauses]
  const labels = Object.fromEntries([
    ...older.map(({ id, label }) => [`o${id}`, label]),
    ...newer.map(({ id, label }) => [`n${id}`, label]),
  ])
  const { units } = alignClauses(older, newer)
  const say = (from: string[], to: string[], kind: string) => `${from.join('+')}→${to.join('+')} ${kind}`
  const found = units.map(({ from, to, kind }) =>
    say(
      from.map((id) => labels[`o${id}`]!),
      to.map((id) => labels[`n${id}`]!),
      kind,
    ),
  )
  const expected = LIFAFA_2015_TO_2023.map(({ from, to, kind }) => say(from, to, kind))
  expect([...found].sort()).toEqual([...expected].sort())
  expect([units.flatMap(({ from }) => from).length, units.flatMap(({ to }) => to).length]).toEqual([105, 120])
})

test.skipIf(!hasRegulations)(`立法法: clauses that crossed levels or have a look-alike (skipped without ${PLACE})`, () => {
  const [older, newer] = [parseMarkdown(readRegulation('lifafa-2015')).clauses, parseMarkdown(readRegulation('lifafa-2023')).clauses]
  const { words, containers } = alignClauses(older, newer)
  const of = (id: string) => words.find(({ from }) => from.includes(id))
  expect(of('a72-p1')).toEqual({ kind: 'same', from: ['a72-p1'], to: ['a80'], score: 1 })
  expect(of('a99-p3')).toMatchObject({ kind: 'edited', to: ['a111-p1'] })
  expect(of('a46')).toMatchObject({ kind: 'split', to: ['a49-p1', 'a49-p2'] })
  // 79 repeats for the State Council what 13, now 16, says of the Congress.
  expect(of('a13')).toMatchObject({ to: ['a16-p1'] })
  expect(words.find(({ to }) => to.includes('a79'))).toMatchObject({ kind: 'added' })
  expect(containers.every(({ kind }) => kind === 'same')).toBe(true)
})
