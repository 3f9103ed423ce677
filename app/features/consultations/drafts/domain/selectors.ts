/**
 * W3C Web Annotation selectors for words within one clause text (https://www.w3.org/TR/annotation-model/#selectors).
 * Stored positions count Unicode code points, as the recommendation asks; the functions take and give
 * UTF-16 offsets, as the DOM and `String.slice` do.
 */
export type ClauseSelector = {
  quote: { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  position: { type: 'TextPositionSelector'; start: number; end: number }
}
export type TextRange = { start: number; end: number }

/** Code points kept on either side of the quotation. */
export const CONTEXT_LENGTH = 32
/** One changed side is forgiven only if the other side has at least this many code points. */
const MIN_ONE_SIDED = 4

const codePoints = (text: string) => [...text].length
const insidePair = (text: string, at: number) =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)

/** UTF-16 offsets in, widened where they would cut a character in two. RangeError if empty or outside. */
export function buildSelector(text: string, start: number, end: number): ClauseSelector {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`no selection ${start}–${end} in a text of ${text.length}`)
  }
  const from = insidePair(text, start) ? start - 1 : start
  const to = insidePair(text, end) ? end + 1 : end
  const before = [...text.slice(0, from)]
  const exact = text.slice(from, to)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: before.slice(-CONTEXT_LENGTH).join(''),
      suffix: [...text.slice(to)].slice(0, CONTEXT_LENGTH).join(''),
    },
    position: { type: 'TextPositionSelector', start: before.length, end: before.length + codePoints(exact) },
  }
}

function toUtf16(text: string, codePoint: number): number | null {
  if (!Number.isInteger(codePoint) || codePoint < 0) return null
  let offset = 0
  for (let i = 0; i < codePoint; i++) {
    if (offset >= text.length) return null
    offset += text.codePointAt(offset)! > 0xffff ? 2 : 1
  }
  return offset
}

/** A stored position as UTF-16 offsets in the very text that it was made on. RangeError where the text is another one. */
export function offsetsOf(text: string, { start, end }: { start: number; end: number }): TextRange {
  const [from, to] = [toUtf16(text, start), toUtf16(text, end)]
  if (from === null || to === null || to <= from) throw new RangeError(`no place ${start}–${end} in a text of ${text.length}`)
  return { start: from, end: to }
}

function occurrences(text: string, exact: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (!insidePair(text, at) && !insidePair(text, at + exact.length)) found.push(at)
  }
  return found
}

/**
 * Where the quoted words now stand (UTF-16 offsets), or null. The stored place counts only with its surroundings;
 * else the quotation with both surroundings must be unique; else the words must be unique and one side unchanged.
 * Two equal candidates give null: a comment never jumps to a look-alike.
 */
export function locate(text: string, selector: ClauseSelector): TextRange | null {
  const { exact, prefix, suffix } = selector.quote
  if (exact === '') return null
  const rangeAt = (start: number) => ({ start, end: start + exact.length })
  const prefixFits = (at: number) => text.slice(0, at).endsWith(prefix)
  const suffixFits = (at: number) => text.startsWith(suffix, at + exact.length)
  const all = occurrences(text, exact)
  const whole = all.filter((at) => prefixFits(at) && suffixFits(at))
  const stored = toUtf16(text, selector.position.start)
  if (stored !== null && whole.includes(stored)) return rangeAt(stored)
  if (whole.length > 0) return whole.length === 1 ? rangeAt(whole[0]!) : null
  if (all.length !== 1) return null
  const at = all[0]!
  const oneSide = (codePoints(prefix) >= MIN_ONE_SIDED && prefixFits(at)) || (codePoints(suffix) >= MIN_ONE_SIDED && suffixFits(at))
  return oneSide ? rangeAt(at) : null
}
