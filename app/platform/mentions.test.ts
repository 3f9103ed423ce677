import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedNames, splitMentions } from './mentions.ts'

test('a name behind an @ is a mention, also between Chinese words; of two that fit the longer one is meant', () => {
  expect([...mentionedNames('请@李明 和@李明华看看', ['李明', '李明华', '王五'])]).toEqual(['李明', '李明华'])
  expect([...mentionedNames('mail me at me@李明.test', ['李明'])]).toEqual([])
  expect([...mentionedNames('@@Ann, @Bob?', ['Ann', 'Bob', ''])]).toEqual(['Ann', 'Bob'])
})

test('whatever is cut can be put together again', () => {
  const piece = fc.constantFrom('@', 'Ann', 'Anna', ' ', '李明', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const pieces = splitMentions(text, ['Ann', 'Anna', '李明'])
      expect(pieces.map((one) => one.text).join('')).toBe(text)
      expect(pieces.every((one) => one.text !== '' && (!one.mention || /^@(Anna?|李明)$/.test(one.text)))).toBe(true)
    }),
  )
})
