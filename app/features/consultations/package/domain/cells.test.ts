import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, readCell, writeCell } from './cells.ts'

const column = (type: Column['type'], more: Partial<Column> = {}): Column => ({ name: 'c', type, required: true, ...more })

test('every text comes back as it was, and none begins like a formula', () => {
  const risky = fc.constantFrom('', '""', "'", '=1+1', "'=1", '-2', '＝1', '@a', '+1', '\t1', '多行\n"引号"', '<b>')
  fc.assert(
    fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), (text) => {
      expect(readCell(column('string'), writeCell(text))).toEqual({ value: text })
      expect(writeCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }),
  )
})
test('times, numbers and objects come back; nothing is null', () => {
  const time = new Date('2026-03-04T05:06:07.089Z')
  expect(readCell(column('datetime'), writeCell(time))).toEqual({ value: time })
  expect(readCell(column('integer'), writeCell(-3))).toEqual({ value: -3 })
  expect(readCell(column('number'), writeCell(0.25))).toEqual({ value: 0.25 })
  expect(readCell(column('object'), writeCell({ zh: '草案' }))).toEqual({ value: { zh: '草案' } })
  expect(readCell(column('string', { required: false }), writeCell(null))).toEqual({ value: null })
})
test('what is wrong is named', () => {
  expect(readCell(column('integer'), '1.5')).toEqual({ problem: 'is no whole number' })
  expect(readCell(column('datetime'), 'yesterday')).toHaveProperty('problem')
  expect(readCell(column('object'), '{')).toEqual({ problem: 'is no JSON' })
  expect(readCell(column('string'), '')).toEqual({ problem: 'is missing' })
  expect(readCell(column('string', { values: ['support', 'oppose'] }), 'like')).toEqual({ problem: 'is not one of support, oppose' })
})
