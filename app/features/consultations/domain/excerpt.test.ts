import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('cuts between characters and makes one line of many', () => {
  expect(excerpt('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…')
  expect(excerpt(' 一\r\n二\t三 ', 10)).toBe('一 二 三')
  expect(excerpt('好', 1)).toBe('好')
})
