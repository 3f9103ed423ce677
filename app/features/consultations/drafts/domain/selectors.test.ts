import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSelector, locate } from './selectors.ts'

const text = fc
  .array(fc.constantFrom('政', '府', '应', '。', 'a', ' ', '𠀀', '👨‍👩‍👧', 'é'), { minLength: 1, maxLength: 80 })
  .map((chars) => chars.join(''))
const selection = text.chain((full) =>
  fc.tuple(fc.nat(full.length - 1), fc.nat(full.length - 1)).map(([a, b]) => ({ full, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
)

test('in an unchanged text every selection is found where it was', () => {
  fc.assert(
    fc.property(selection, ({ full, start, end }) => {
      const selector = buildSelector(full, start, end)
      const found = locate(full, selector)!
      expect(full.slice(found.start, found.end)).toBe(selector.quote.exact)
      expect(found.start <= start && end <= found.end).toBe(true)
    }),
  )
})

test('whatever the new text, what is found says the same words', () => {
  fc.assert(
    fc.property(selection, text, ({ full, start, end }, other) => {
      const selector = buildSelector(full, start, end)
      const found = locate(other, selector)
      expect(found === null || other.slice(found.start, found.end) === selector.quote.exact).toBe(true)
    }),
  )
})

test('text put in front moves the range with its words', () => {
  fc.assert(
    fc.property(selection, ({ full, start, end }) => {
      const selector = buildSelector(full, start, end)
      const found = locate(`新增一句：${full}`, selector)
      expect(found === null || found.start === full.indexOf(selector.quote.exact, found.start - 5) + 5).toBe(true)
      if (full.split(selector.quote.exact).length === 2 && selector.quote.suffix.length + selector.quote.prefix.length > 8)
        expect(found).not.toBeNull()
    }),
  )
})

test('positions are stored in code points, given in UTF-16', () => {
  const selector = buildSelector('𠀀𠀁政府', 4, 6)
  expect(selector.position).toEqual({ type: 'TextPositionSelector', start: 2, end: 4 })
  expect(selector.quote).toEqual({ type: 'TextQuoteSelector', exact: '政府', prefix: '𠀀𠀁', suffix: '' })
  expect(locate('𠀀𠀁政府', selector)).toEqual({ start: 4, end: 6 })
  expect(buildSelector('𠀀', 1, 2).quote.exact).toBe('𠀀')
})

test('never a look-alike', () => {
  const before = '市政府应当公布；县政府应当备案。'
  const first = buildSelector(before, 1, 3)
  expect(locate(before, first)).toEqual({ start: 1, end: 3 })
  expect(locate('县政府应当备案。', first)).toBeNull()
  expect(locate('有关部门应当公布；县政府应当备案。', first)).toBeNull()
  expect(locate('甲', buildSelector('甲。甲', 0, 1))).toBeNull()
  expect(locate('', first)).toBeNull()
})

test('a changed neighbourhood is forgiven on one side only', () => {
  const before = '行政机关应当自收到意见之日起十五日内答复，并说明理由。'
  const at = before.indexOf('十五日')
  const selector = buildSelector(before, at, at + 3)
  expect(locate('行政机关应当自收到意见之日起十五日内书面答复。', selector)).toEqual({ start: at, end: at + 3 })
  expect(locate('机关收到意见后十五日内书面答复。', selector)).toBeNull()
})

test('an empty or outlying selection is refused', () => {
  expect(() => buildSelector('甲', 0, 0)).toThrow(RangeError)
  expect(() => buildSelector('甲', 0, 2)).toThrow(RangeError)
})
