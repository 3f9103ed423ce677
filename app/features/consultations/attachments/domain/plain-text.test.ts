import { expect, test } from 'vitest'
import { foldLines, hasWords, TEXT_LENGTH, tidyText } from './plain-text.ts'

test('gaps within Chinese, invisible signs and rows of empty lines go; words and punctuation stay as they are', () => {
  expect(tidyText('停 放\u200b区，\r\n\r\n\r\n\r\n  two  words \u0000\u202e\n').text).toBe('停放区，\n\ntwo words')
  expect(tidyText('饱和率为九成，（一）ＡＢ').text).toBe('饱和率为九成，（一）ＡＢ')
})
test('signs that fonts put in place of characters become the characters', () => {
  expect(tidyText('⼀⽅ ﬁne').text).toBe('一方 fine')
})
test('a word that the end of a line divides is found as one', () => {
  expect(foldLines('停放\n区太 少 two\nwords')).toBe('停放区太少 two\nwords')
})
test('what is too long is cut between characters, and says so', () => {
  const { text, isCut } = tidyText('𠮷'.repeat(TEXT_LENGTH + 1))
  expect([isCut, [...text].length, text.isWellFormed()]).toEqual([true, TEXT_LENGTH, true])
  expect(tidyText('短').isCut).toBe(false)
})
test('a page number is no text', () => {
  expect(['', ' \n', '—', '7', '12', '停放'].map(hasWords)).toEqual([false, false, false, false, false, true])
})
