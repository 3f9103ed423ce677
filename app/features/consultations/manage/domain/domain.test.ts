import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articlesOf } from './article-of.ts'
import { gatesOf } from './gates.ts'
import { atHourAfterDays, fromLocalTime, toLocalTime } from './local-time.ts'
import { matchTranslation } from './match-translation.ts'

test('local times go there and back', () => {
  expect(fromLocalTime('2026-12-23T18:00', 'Asia/Shanghai')?.toISOString()).toBe('2026-12-23T10:00:00.000Z')
  expect(fromLocalTime('2026-07-01T09:30', 'Europe/Berlin')?.toISOString()).toBe('2026-07-01T07:30:00.000Z')
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'UTC']) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        const local = toLocalTime(new Date(seconds * 1000), zone)
        const back = fromLocalTime(local, zone)!
        // An hour that the clock repeats has two instants and one name; any other has one.
        expect(toLocalTime(back, zone)).toBe(local)
      }),
    )
  }
})

test.each(['', 'tomorrow', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:30', '2026-01-01'])('%s is no time', (text) => {
  expect(fromLocalTime(text, 'Asia/Shanghai')).toBeUndefined()
})

test('a wall-clock hour comes only after the full days', () => {
  const at = (text: string) => fromLocalTime(text, 'Asia/Shanghai')!
  expect(atHourAfterDays(at('2026-11-23T10:00'), 30, 18, 'Asia/Shanghai')).toEqual(at('2026-12-23T18:00'))
  expect(atHourAfterDays(at('2026-11-23T18:01'), 30, 18, 'Asia/Shanghai')).toEqual(at('2026-12-24T18:00'))
})

test('an article stands for all in it; chapters stand for nothing; a text without articles counts by its sections, else by its topmost clause', () => {
  const clause = (id: string, kind: Parameters<typeof articlesOf>[0][number]['kind'], parent: string | null = null) => ({
    id,
    kind,
    parent,
  })
  const found = articlesOf([
    clause('c1', 'chapter'),
    clause('a1', 'article', 'c1'),
    clause('a1-p1', 'paragraph', 'a1'),
    clause('a1-p1-i1', 'item', 'a1-p1'),
    clause('x1', 'annex'),
    clause('x1-i1', 'item', 'x1'),
    clause('p1', 'paragraph'),
  ])
  expect(Object.fromEntries(found)).toEqual({ c1: null, a1: 'a1', 'a1-p1': 'a1', 'a1-p1-i1': 'a1', x1: 'x1', 'x1-i1': 'x1', p1: 'p1' })
  const act = articlesOf([
    clause('part1', 'part'),
    clause('s1', 'section', 'part1'),
    clause('s1-p1', 'paragraph', 's1'),
    clause('p1', 'paragraph'),
  ])
  expect(Object.fromEntries(act)).toEqual({ part1: null, s1: 's1', 's1-p1': 's1', p1: 'p1' })
})

test('a translation is matched by key and kind only', () => {
  const match = matchTranslation(
    [
      { key: 'a1', kind: 'article' },
      { key: 'a2', kind: 'article' },
      { key: 'a3', kind: 'article' },
    ],
    [
      { key: 'a1', kind: 'article' },
      { key: 'a3', kind: 'chapter' },
      { key: 'a4', kind: 'article' },
    ],
  )
  expect([...match.pairs.keys()]).toEqual(['a1'])
  expect(match).toMatchObject({ missing: ['a2', 'a3'], extra: ['a3', 'a4'] })
})

const DAY = 86_400_000
const start = new Date('2026-01-01T00:00:00Z')
const day = (n: number) => new Date(start.getTime() + n * DAY)
const row = {
  id: 'k',
  publishedAt: day(0),
  opensAt: day(0),
  closesAt: day(30),
  answersDueAt: day(60),
  reportedAt: null,
  deletedAt: null,
  shortPeriodReason: null,
}
const stepsAt = (at: Date, change: object = {}) =>
  gatesOf({ ...row, ...change }, [], at).map((gate) => `${gate.step.slice(13)}${gate.state ? `:${gate.state}` : ''}`)

test('the gates of a consultation say where it stands', () => {
  expect(stepsAt(day(3))).toEqual(['published', 'openNow:now', 'closes', 'answersDue:to-come', 'report:to-come'])
  expect(stepsAt(day(31))).toEqual(['published', 'closes', 'answersDue:now', 'report:to-come'])
  expect(stepsAt(day(61))).toEqual(['published', 'closes', 'answersOverdue:now', 'report:to-come'])
  expect(stepsAt(day(61), { reportedAt: day(50) })).toEqual(['published', 'closes', 'reported'])
  expect(stepsAt(day(1), { opensAt: day(2), shortPeriodReason: '汛期临近' })).toEqual([
    'publishedShort',
    'opens',
    'closes',
    'answersDue:to-come',
    'report:to-come',
  ])
})
