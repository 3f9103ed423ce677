import { expect, test } from 'vitest'
import type { Block, BlockForm } from '#app/features/matters/domain/block.ts'
import { toSvg, wrap } from './svg.ts'

const block = (form: BlockForm, columns: string[], rows: (string | number)[][]): Block => ({
  id: 'x.y',
  activityId: 'x',
  title: 'Who <came> & "why"',
  source: { text: 'Source', lang: 'en', href: '/' },
  unit: 'Unit · n = 3',
  n: 3,
  form,
  columns: columns.map((label, i) => ({ label, numeric: i > 0 })),
  rows,
  links: rows.map(() => null),
  missing: 'Who is missing: people aged 60 and over.',
})
const draw = (given: Block) => toSvg(given, 'Source: here · 1 June', String)
const BLOCKS = [
  block('facts', ['What', 'n'], [['People', 3]]),
  block('days', ['Day', 'Comments'], [['2026-06-01', 3]]),
  block('days', ['Day', 'Comments'], []),
  block('bars', ['Group', 'People'], [['<b>A</b>', 3]]),
  block('stances', ['Article', 'n', 'support', 'amend', 'ask', 'oppose'], [['Article 1', 3, 1, 0, 2, 0]]),
  block('shares', ['Statement', 'Side', '%', 'low', 'high', 'n'], [['Paths stay free', 'agree', 82, 78, 85, 396]]),
  block('missing', ['By', 'Group', 'People', 'Here', 'There', 'Gap'], [['Age', '60+', 3, 4, 25, -21]]),
]

test.each(BLOCKS)('$form: whatever is in it is escaped, stands within the picture, and is named with n and who is missing', (given) => {
  const svg = draw(given)
  expect(svg).not.toMatch(/<b>|<came>|NaN|undefined|Infinity/)
  for (const words of ['Who &#60;came&#62;', 'n = 3', 'Who is missing', 'Source: here']) expect(svg).toContain(words)
  for (const row of given.rows) expect(svg).toContain(String(row[1]))
  const height = Number(/height="(\d+)"/.exec(svg)![1])
  for (const [, y] of svg.matchAll(/<text x="[^"]*" y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(height)
})

test('lines break between Han characters and between words, and lose nothing', () => {
  expect(wrap('盲道上一辆车也不应当停', 5)).toEqual(['盲道上一辆', '车也不应当', '停'])
  expect(wrap('Not a single vehicle should stand', 8).join(' ')).toBe('Not a single vehicle should stand')
  expect(wrap('', 5)).toEqual([])
})
