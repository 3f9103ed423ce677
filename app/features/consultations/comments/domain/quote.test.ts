import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveQuote } from './quote.ts'

const zh = { language: 'zh' as const, text: '车辆应当在二小时内清运，清运后拍照。' }
const en = { language: 'en' as const, text: 'Removed within two hours.' }

test('a place counts only with exactly its words', () => {
  expect(resolveQuote([zh], '清运', { start: 12, end: 14 })).toMatchObject({
    selector: { start: 12, end: 14, prefix: '车辆应当在二小时内清运，', suffix: '后拍照。' },
  })
  expect(resolveQuote([zh], '清运', { start: 11, end: 13 })).toEqual({ problem: 'twice' })
})
test('words alone must occur once, in either language', () => {
  expect(resolveQuote([zh, en], ' 二小时 ', null)).toMatchObject({ selector: { exact: '二小时', start: 5, end: 8, language: 'zh' } })
  expect(resolveQuote([zh, en], 'two hours', null)).toMatchObject({ selector: { language: 'en' } })
  expect(resolveQuote([zh, en], '三小时', null)).toEqual({ problem: 'missing' })
  expect(resolveQuote([zh], '  ', null)).toEqual({ problem: 'missing' })
})
test('whatever is chosen, the stored place gives the same words again', () => {
  const characters = fc.array(fc.constantFrom('停', '放', '𠮷', 'a', ' ', '，'), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(characters, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const result = resolveQuote([{ language: 'zh', text: text.join('') }], text.slice(start, end).join(''), { start, end })
      expect(result).toMatchObject({ selector: { start, end, exact: text.slice(start, end).join('') } })
    }),
  )
})
