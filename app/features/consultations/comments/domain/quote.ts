import { buildSelector } from '../../drafts/domain/selectors.ts'

export type Language = 'zh' | 'en'
export type ClauseText = { language: Language; text: string }
/** Positions in code points, as stored (W3C text-quote and text-position selectors in one). */
export type QuoteSelector = { exact: string; prefix: string; suffix: string; start: number; end: number; language: Language }
export type QuoteResult = { selector: QuoteSelector } | { problem: 'missing' | 'twice' }

/**
 * Where the quoted words stand. A place (code points) is believed only if exactly these words stand there;
 * words alone must occur exactly once, first looked for in the language that was read.
 */
export function resolveQuote(texts: readonly ClauseText[], quote: string, place: { start: number; end: number } | null): QuoteResult {
  for (const { language, text } of texts) {
    const characters = place ? [...text] : []
    if (!place || characters.slice(place.start, place.end).join('') !== quote) continue
    const from = characters.slice(0, place.start).join('').length
    return { selector: select(text, from, quote, language) }
  }
  const wanted = quote.trim()
  let twice = false
  for (const { language, text } of texts) {
    const first = text.indexOf(wanted)
    if (wanted === '' || first < 0) continue
    if (text.indexOf(wanted, first + 1) < 0) return { selector: select(text, first, wanted, language) }
    twice = true
  }
  return { problem: twice ? 'twice' : 'missing' }
}

function select(text: string, from: number, exact: string, language: Language): QuoteSelector {
  const { quote, position } = buildSelector(text, from, from + exact.length)
  return { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, start: position.start, end: position.end, language }
}
