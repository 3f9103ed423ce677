import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBehind, receive, renew, type Said, type Slice, type Talk } from './talk.ts'

const said = (number: number, revision: number, text = `${number}`): Said => ({
  number,
  revision,
  at: '2026-06-01T00:00:00.000Z',
  name: 'A',
  kind: 'person',
  text,
})
const state = { closed: false, slowModeSeconds: 0 }
const empty: Talk = { revision: 0, messages: [], state, held: [] }
const numbers = ({ messages }: Talk) => messages.map(({ number }) => number)

/** A room as the database holds it: each step posts a message or changes an earlier one; `at` says how it stood at a revision. */
function roomOf(steps: readonly (number | null)[]) {
  const revisionOf = new Map<number, number>()
  const history: Map<number, number>[] = [new Map()]
  for (const [i, step] of steps.entries()) {
    const number = step === null || revisionOf.size === 0 ? revisionOf.size + 1 : (step % revisionOf.size) + 1
    revisionOf.set(number, i + 1)
    history.push(new Map(revisionOf))
  }
  /** As the server reads it: the state at `to`, of what changed after `from`. */
  const slice = (from: number, to: number): Slice => ({
    from,
    to,
    messages: [...history[to]!]
      .filter(([, revision]) => revision > from)
      .map(([number, revision]) => said(number, revision, `r${revision}`)),
  })
  return { last: steps.length, slice, whole: [...history.at(-1)!].map(([number, revision]) => said(number, revision, `r${revision}`)) }
}

test('frames in any order, some lost, some twice, with fetches in between: each number once, in order, as it stands last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(50), { freq: 3 }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean()), { maxLength: 60 }),
      (steps, arrivals) => {
        const room = roomOf(steps)
        let talk = empty
        for (const [a, b, fetches] of arrivals) {
          const [from, to] = [Math.min(a, b) % (room.last + 1), Math.max(a, b) % (room.last + 1)]
          if (from < to) talk = receive(talk, room.slice(from, to))
          const shown = numbers(talk)
          expect(shown).toEqual([...new Set(shown)].sort((x, y) => x - y))
          // No number is left out below the last one shown.
          expect(shown).toEqual(Array.from({ length: shown.length }, (_, i) => i + 1))
          if (isBehind(talk) && fetches) talk = receive(talk, room.slice(talk.revision, Math.max(talk.revision, to)))
        }
        // A reconnect at the end.
        talk = receive(talk, room.slice(talk.revision, room.last))
        expect(isBehind(talk)).toBe(false)
        expect(talk.messages).toEqual(room.whole)
        expect(talk.revision).toBe(room.last)
      },
    ),
    { numRuns: 500 },
  )
})

test('a frame that comes too early waits; nothing of it is shown before what lies between', () => {
  const early = receive(empty, { from: 2, to: 3, messages: [said(3, 3)] })
  expect([numbers(early), isBehind(early)]).toEqual([[], true])
  const whole = receive(early, { from: 0, to: 2, messages: [said(1, 1), said(2, 2)] })
  expect([numbers(whole), isBehind(whole), whole.revision]).toEqual([[1, 2, 3], false, 3])
})

test('that what it is about was called off is heard without a message, and stays', () => {
  const off = { closed: true, slowModeSeconds: 0, calledOff: true }
  const talk: Talk = { revision: 2, messages: [said(1, 1), said(2, 2)], state, held: [] }
  const told = receive(talk, { from: 2, to: 2, messages: [], state: off })
  expect(told).toEqual({ ...talk, state: off })
  expect(receive(told, { from: 0, to: 1, messages: [said(1, 1)], state }), 'what comes late does not open it').toEqual(told)
})

test('a page of the newest keeps to its window: a change of an earlier message is not shown, and the oldest make room', () => {
  const page: Talk = { revision: 9, messages: [said(5, 5), said(6, 6)], state, held: [] }
  const next = receive(page, { from: 9, to: 12, messages: [said(1, 10), said(6, 11), said(7, 12)] }, 2)
  expect(next.messages.map(({ number, revision }) => [number, revision])).toEqual([
    [6, 11],
    [7, 12],
  ])
})

test('a page that was read again brings changes of what stands there, and leaves no hole', () => {
  const talk: Talk = { revision: 2, messages: [said(1, 1), said(2, 2)], state, held: [] }
  const again = renew(talk, { revision: 9, state: { closed: true, slowModeSeconds: 0 }, messages: [said(2, 8), said(9, 9)] })
  expect(again.messages.map(({ number, revision }) => [number, revision])).toEqual([
    [1, 1],
    [2, 8],
  ])
  expect([again.revision, again.state.closed]).toEqual([2, true])
})
