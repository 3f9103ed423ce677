import { expect, test } from 'vitest'
import type { Figures } from '../../results/domain/charts.ts'
import { type Heard, heardOf, mainOf } from './handling.ts'

const figures = { answered: 900 } as Figures

test('the report says whether it lists all answers or the main ones alone', () => {
  const main = Array.from({ length: 200 })
  expect(mainOf({ main, answers: 640, figures })).toEqual({
    key: 'consultations.ledger.mainOf.some',
    params: { shown: 200, answers: 640, comments: 900 },
  })
  expect(mainOf({ main: main.slice(0, 3), answers: 3, figures }).key).toBe('consultations.ledger.mainOf.all')
  expect(mainOf({ main: [], answers: 0, figures }).key).toBe('consultations.ledger.mainNone')
})

test('what was said at a hearing is counted by outcome once it is answered, and not before', () => {
  const heard: Heard = {
    ...{ id: 'h', title: { text: '听证会', lang: 'zh' }, venue: { text: '二楼' }, heldAt: '2026-05-01T01:00:00.000Z', speakers: 2 },
    lines: null,
  }
  expect(heardOf(heard).map(({ key }) => key)).toEqual(['consultations.ledger.heard.held', 'consultations.ledger.heard.open'])
  const said = { ordinal: 1, speaker: '居民', body: '太远。', reason: '见第二条。' }
  const lines = (['adopted', 'adopted', 'not-adopted'] as const).map((outcome) => ({ ...said, outcome }))
  expect(heardOf({ ...heard, lines })[1]!.params).toEqual({ lines: 3, adopted: 2, partly: 0, notAdopted: 1, outOfScope: 0 })
})
