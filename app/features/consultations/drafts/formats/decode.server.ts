import { refuse } from './refuse.server.ts'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters and unassigned code points betray a binary file read as text. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 50_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]|\p{Co}|\p{Cn}/gu)?.length ?? 0
  return odd * 200 <= sample.length
}

/** A text that is mostly rare Han or mixed scripts was not GB18030: real Chinese stays in the common block. */
function looksChinese(text: string): boolean {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  const common = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef‘’“”—…·]/gu)?.length ?? 0
  return common * 10 >= foreign * 9
}

/** Bytes to text: by byte-order mark, as UTF-8, as unmarked UTF-16, as GB18030. Throws AppError for anything else. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : startsWith(bytes, 0xff, 0xfe)
      ? 'utf-16le'
      : startsWith(bytes, 0xfe, 0xff)
        ? 'utf-16be'
        : null
  const text = marked ? tryDecode(bytes, marked) : decodeUnmarked(bytes, declared)
  if (text === null) throw refuse('encoding', { reason: marked ?? declared ?? 'unknown' })
  if (!looksLikeText(text)) throw refuse('binary')
  return text.replace(/^\ufeff/, '')
}

function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): string | null {
  const zeros = bytes.subarray(0, 20_000).includes(0)
  if (zeros) {
    // Read the wrong way round, UTF-16 gives rare signs: only the right way gives common ones.
    const readings = ['utf-16le', 'utf-16be'].map((encoding) => tryDecode(bytes, encoding))
    const text = readings.find((reading) => reading !== null && looksLikeText(reading) && looksChinese(reading))
    if (text === undefined || text === null) throw refuse('binary')
    return text
  }
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  if (declared !== undefined) {
    try {
      return tryDecode(bytes, declared)
    } catch {
      return null
    }
  }
  const chinese = tryDecode(bytes, 'gb18030')
  if (chinese === null || !looksLikeText(chinese)) throw refuse('binary')
  if (!looksChinese(chinese)) throw refuse('encoding', { reason: 'unknown' })
  return chinese
}
