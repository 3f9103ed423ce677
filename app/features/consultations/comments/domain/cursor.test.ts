import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

test('comes back as it went', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.uuid(), (value, id) => {
      expect(readCursor(writeCursor({ value, id }))).toEqual({ value, id })
    }),
  )
})
test('anything else is no cursor', () => {
  for (const text of [null, '', 'x', '!!!', btoa("1.' or 1=1"), btoa('1'), 'ZZZZ', btoa('-1.00000000-0000-0000-0000-000000000000')])
    expect(readCursor(text)).toBeNull()
})
