import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCookie } from './cookies.ts'

test('finds the cookie by its whole name', () => {
  expect(readCookie('a=1; b=2', 'b')).toBe('2')
  expect(readCookie('xb=1; b=2', 'b')).toBe('2')
  expect(readCookie('bb=1', 'b')).toBeUndefined()
  expect(readCookie('a=b=c', 'a')).toBe('b=c')
  expect(readCookie('a=%E6%B0%91', 'a')).toBe('民')
  expect(readCookie('', 'a')).toBeUndefined()
  expect(readCookie(null, 'a')).toBeUndefined()
  expect(readCookie('=x; a', 'a')).toBeUndefined()
})

test('what is no valid percent-encoding is nobody’s, and no header throws', () => {
  expect(readCookie('a=%zz', 'a')).toBeUndefined()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      readCookie(`x=1; a=${value}; b`, 'a')
      return true
    }),
  )
})

test('a value that was encoded comes back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => readCookie(`z=0; a=${encodeURIComponent(value)}; y`, 'a') === value))
})
