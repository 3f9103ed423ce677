import { expect, test } from 'vitest'
import { secondsToWait } from './slow-mode.ts'

const at = (seconds: number) => new Date(1_000_000 + seconds * 1000)

test('the wait counts from one’s own last message, and is over to the second', () => {
  expect(secondsToWait(undefined, 30, at(0))).toBe(0)
  expect(secondsToWait(at(0), 0, at(0))).toBe(0)
  expect(secondsToWait(at(0), 30, at(0))).toBe(30)
  expect(secondsToWait(at(0), 30, at(29.5))).toBe(1)
  expect(secondsToWait(at(0), 30, at(30))).toBe(0)
})
