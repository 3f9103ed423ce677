import { expect, it } from 'vitest'
import { findSimilar, likeness } from './similar.ts'

const among = ['骑车应当戴头盔。', '头盔由企业提供并定期消毒。', '夜间不应当清运车辆。', 'Helmets should be required.']
const find = (text: string) => findSimilar(text, among, (one) => [one])

it('offers what says the same in nearly the same words', () => {
  expect(find('骑车都应当戴头盔')).toEqual(['骑车应当戴头盔。'])
  expect(find('helmets should be required')).toEqual(['Helmets should be required.'])
  expect(find('停放点应当避开盲道。')).toEqual([])
})
it('is 1 for the same words whatever the punctuation, and 0 for nothing in common', () => {
  expect(likeness('戴头盔！', '戴头盔')).toBe(1)
  expect(likeness('戴头盔', 'bus')).toBe(0)
  expect(likeness('', '')).toBe(1)
})
