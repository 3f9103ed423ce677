import { readMarker } from '../markers/index.ts'
import type { DraftLanguage, SourceBlock } from '../types.ts'

export type SourceLine = SourceBlock & { blankBefore: boolean }

export const unifyNewlines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\f\v]/g, '\n')

/** Chinese if at least a quarter of the letters are Han: a Chinese law may quote much English, hardly the reverse. */
export function detectLanguage(text: string): DraftLanguage {
  const sample = text.slice(0, 200_000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return han > 0 && han * 4 >= letters ? 'zh' : 'en'
}

const HARD_WRAP = { zh: 25, en: 50 }

/**
 * Joins lines that an editor has wrapped: no blank line between, the first long and not the end of a sentence,
 * the second not the start of a clause. Chinese is joined without a space.
 */
export function joinSoftWraps(lines: readonly SourceLine[]): SourceBlock[] {
  const language = detectLanguage(lines.map((line) => line.text).join('\n'))
  const out: SourceBlock[] = []
  // The last line as it stood: looking at the end of a growing paragraph instead would cost its length each time.
  let before = ''
  for (const { blankBefore, ...block } of lines) {
    const last = out.at(-1)
    const wraps =
      last !== undefined &&
      !blankBefore &&
      block.type === 'text' &&
      (last.type === 'text' || last.type === 'bullet') &&
      !/[。；：！？;:.!?—”」』）)】]$/.test(before.slice(-1)) &&
      ((before.length >= HARD_WRAP[language] && out.length > 1) ||
        (language === 'en' && before.length >= 30 && /^\p{Ll}/u.test(block.text))) &&
      readMarker(block.text) === null
    if (wraps)
      last.text += (/\p{Script=Han}$|[，、]$/u.test(before.slice(-2)) || /^\p{Script=Han}/u.test(block.text) ? '' : ' ') + block.text
    else out.push({ ...block })
    before = block.text
  }
  return out
}

/** Plain text to blocks: one per line. Nothing in it is markup. */
export function blocksOfText(source: string): SourceBlock[] {
  const lines: SourceLine[] = []
  let blankBefore = true
  for (const [i, raw] of unifyNewlines(source).split('\n').entries()) {
    const text = raw.trim()
    if (text !== '') lines.push({ type: 'text', text, level: 0, line: i + 1, blankBefore })
    blankBefore = text === ''
  }
  return joinSoftWraps(lines)
}

/**
 * Marks the text that an amendment quotes (修改为：“第四条 …” over several paragraphs), which is no clause of this draft.
 * A quotation that never closes is left alone.
 */
export function markQuoted(blocks: readonly SourceBlock[]): SourceBlock[] {
  const out = blocks.map((block) => ({ ...block }))
  for (let i = 0; i < out.length; i++) {
    const opens =
      /[：:为]\s*“(?=第|[（(])[^”]*$/.test(out[i]!.text) ||
      (/^“第[^”]*条[^”]*$/.test(out[i]!.text) && /[：:]$/.test(out[i - 1]?.text ?? ''))
    if (!opens) continue
    const length = out.slice(i + 1, i + 81).findIndex((block) => closesQuote(block.text))
    if (length < 0) continue
    const end = i + 1 + length
    const from = out[i]!.text.startsWith('“') ? i : i + 1
    for (let at = from; at <= end; at++) if (out[at]!.type !== 'table') out[at]!.type = 'quoted'
    i = end
  }
  return out
}

/** A closing mark too many, not counting one that reopens at the start of a paragraph. */
function closesQuote(text: string): boolean {
  let depth = 0
  for (const char of text.replace(/^“/, '')) {
    if (char === '“') depth++
    else if (char === '”' && --depth < 0) return true
  }
  return false
}
