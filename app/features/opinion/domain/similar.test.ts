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

it.each([
  ['骑车应当戴头盔。', '我觉得所有人骑共享电动自行车的时候都应该要戴头盔'],
  ['不戴头盔就不能开锁。', '没有戴头盔的人，车子不应该解锁'],
  ['全市的车已经太多，应当减少。', '车太多了，应该少一点'],
  ['停放区满了就不应当收调度费。', '停放区没有空位的时候不能收调度费'],
  ['我覺得載客的司機都應該保意外險。', '我认为载客司机都应该买意外险'],
  ['Not a single vehicle should stand on tactile paving.', 'Vehicles should never be parked on tactile paving'],
  ['There are too many vehicles in the city; there should be fewer.', 'Too many vehicles in our city'],
])('offers what says the same in other words, or in the other script: %s', (there, given) => {
  expect(findSimilar(given, [there], (one) => [one])).toEqual([there])
})
it('leaves apart what merely has to do with the same things', () => {
  for (const [a, b] of [
    ['人行道上不应当划任何停放区。', '人行道骑车应当当场处罚。'],
    ['夜里没有人走的地方，可以等到早上再清。', '夜间不应当清运车辆。'],
    ['Batteries must not be charged in stairwells.', 'A ride should cost less than the bus.'],
  ] as const)
    expect(likeness(a, b)).toBeLessThan(0.5)
})
