import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'
import { placeGates } from './timeline.ts'

test.each([
  ['Shared e-bikes', 'shared-e-bikes'],
  ["Women's café, 2nd try!", 'womens-cafe-2nd-try'],
  ['共享单车', ''],
  ['  --  ', ''],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('gates stand in time, undated ones last in their order; the past is done', () => {
  const at = (text: string) => new Date(`2026-${text}T00:00:00Z`)
  const gate = (id: string, when: Date | null, state?: 'now') => ({ id, step: id, params: {}, at: when, ...(state ? { state } : {}) })
  const placed = placeGates(
    [
      gate('report', null),
      gate('closes', at('03-01')),
      gate('decision', null),
      gate('opens', at('01-10'), 'now'),
      gate('opened', at('01-01')),
    ],
    at('02-01'),
  )
  expect(placed.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'opened done',
    'opens now',
    'closes to-come',
    'report to-come',
    'decision to-come',
  ])
})
