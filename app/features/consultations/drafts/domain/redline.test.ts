import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RedlinePiece, redline } from './redline.ts'

const join = (pieces: RedlinePiece[], ...kinds: RedlinePiece['kind'][]) =>
  pieces
    .filter((piece) => kinds.includes(piece.kind))
    .map((piece) => piece.text)
    .join('')

const char = fc.constantFrom('政', '府', '应', '当', '。', '，', ' ', '\n', 'a', 'B', '3', '👨‍👩‍👧', '🇨🇳', '𠀀', '𪚥', 'é', 'e\u0301')
const prose = fc.oneof(
  fc.array(char, { maxLength: 60 }).map((chars) => chars.join('')),
  fc.string({ unit: 'binary' }),
)

test('both texts come back from the pieces, whatever the script', () => {
  fc.assert(
    fc.property(prose, prose, fc.constantFrom('zh' as const, 'en' as const), (before, after, language) => {
      const pieces = redline(before, after, language)
      expect(join(pieces, 'same', 'removed')).toBe(before)
      expect(join(pieces, 'same', 'added')).toBe(after)
      expect(pieces.every((piece, i) => piece.text !== '' && piece.kind !== pieces[i - 1]?.kind)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('equal texts are one piece, an empty one is none', () => {
  expect(redline('同', '同', 'zh')).toEqual([{ kind: 'same', text: '同' }])
  expect(redline('', '', 'en')).toEqual([])
})

test('Chinese by character, numbers whole', () => {
  expect(redline('公示期为30日。', '公示期不少于60日。', 'zh')).toEqual([
    { kind: 'same', text: '公示期' },
    { kind: 'removed', text: '为30' },
    { kind: 'added', text: '不少于60' },
    { kind: 'same', text: '日。' },
  ])
})

test('English by word', () => {
  expect(redline('The agency shall reply.', 'The agency must reply.', 'en')).toEqual([
    { kind: 'same', text: 'The agency ' },
    { kind: 'removed', text: 'shall' },
    { kind: 'added', text: 'must' },
    { kind: 'same', text: ' reply.' },
  ])
})

test('rare Han and joined emoji are never cut', () => {
  expect(redline('𠀀字', '𠀁字', 'zh')).toEqual([
    { kind: 'removed', text: '𠀀' },
    { kind: 'added', text: '𠀁' },
    { kind: 'same', text: '字' },
  ])
  expect(redline('👨‍👩‍👧好', '👨‍👩‍👦好', 'zh')[0]).toEqual({ kind: 'removed', text: '👨‍👩‍👧' })
})

test('two long texts with nothing in common do not hang', () => {
  const a = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7) % 9000))).join('')
  const b = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 11 + 3) % 9000))).join('')
  const began = process.cpuUsage()
  expect(join(redline(a, b, 'zh'), 'same', 'added')).toBe(b)
  // Seconds of work, whatever neighbours take of the machine.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
})
