import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChineseNumeral, parseChineseNumeral, parseLetter, parseRoman } from './numerals.ts'

test('every number that a law can reach survives the round trip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (n) => parseChineseNumeral(formatChineseNumeral(n)) === n),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => parseChineseNumeral(formatChineseNumeral(n)) === n))
})

test.each([
  ['一', 1],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['一百零二', 102],
  ['一百一十', 110],
  ['一百一十一', 111],
  ['一千零一', 1001],
  ['一千零一十', 1010],
  ['九千九百九十九', 9999],
  ['一万零三', 10_003],
])('%s is %i in both directions', (text, number) => {
  expect(parseChineseNumeral(text)).toBe(number)
  expect(formatChineseNumeral(number)).toBe(text)
})

test.each([
  ['〇', 0],
  ['两百', 200],
  ['一百〇二', 102],
  ['二〇二三', 2023],
  ['一百十', 110],
  ['１２', 12],
  ['105', 105],
  ['一 百', 100],
])('%s is read as %i', (text, number) => expect(parseChineseNumeral(text)).toBe(number))

test.each(['', '百', '十百', '一二十', '一百百', '甲', '第一', '万', '1一'])('%s is no numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeNull()
})

test('Roman numerals and letters', () => {
  expect([parseRoman('iv'), parseRoman('XIV'), parseRoman('iiii'), parseRoman('')]).toEqual([4, 14, null, null])
  expect([parseLetter('a'), parseLetter('Z'), parseLetter('aa'), parseLetter('ab')]).toEqual([1, 26, 27, null])
})
