import { expect, test } from 'vitest'
import { fillDays } from './days.ts'

const row = (day: string, comments: number) => ({ day, comments, people: comments, organisations: 0, offWeb: 0 })

test('days without a comment are zeros, across a month and a leap day', () => {
  const days = fillDays([row('2028-02-28', 3), row('2028-03-01', 1)], '2028-02-27', '2028-03-02')
  expect(days.map((d) => [d.day, d.comments])).toEqual([
    ['2028-02-27', 0],
    ['2028-02-28', 3],
    ['2028-02-29', 0],
    ['2028-03-01', 1],
    ['2028-03-02', 0],
  ])
})
test('a comment outside the period (an extension seen late) is never dropped', () => {
  expect(fillDays([row('2026-01-05', 2)], '2026-01-01', '2026-01-03').at(-1)).toEqual(row('2026-01-05', 2))
})
