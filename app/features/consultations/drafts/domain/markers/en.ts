import { parseEnglishWord, parseLetter, parseRoman } from '../numerals.ts'
import { type EnumMarker, endsLikeSentence, RANK, type StructureMarker } from './marker.ts'

const KEYWORDS = {
  part: ['part', RANK.part],
  title: ['part', RANK.part],
  book: ['part', RANK.part],
  division: ['part', RANK.subpart],
  chapter: ['chapter', RANK.chapter],
  section: ['section', RANK.section],
  'sec.': ['section', RANK.section],
  article: ['article', RANK.base],
  'art.': ['article', RANK.base],
} as const
const STRUCTURE =
  /^(Part|PART|Title|TITLE|Book|BOOK|Division|DIVISION|Chapter|CHAPTER|Section|SECTION|Sec\.|SEC\.|Article|ARTICLE|Art\.|ART\.)\s+(\d{1,4}|[IVXLC]+|[A-Z]|[A-Za-z]{3,9})([A-Z]{1,2}(?![A-Za-z]))?(?=[\s.:—–-]|$)/
const ANNEX = /^(Annex|ANNEX|Schedule|SCHEDULE|Appendix|APPENDIX)(?:\s+(\d{1,3}|[IVXLC]+|[A-Z])(?=[\s.:—–-]|$))?(?=[\s.:—–-]|$)/

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : (parseRoman(text) ?? parseEnglishWord(text) ?? parseLetter(text)))

/** Splits the sign that may follow a label (`Article 7.`, `Chapter I –`) from the heading or text. */
function afterLabel(text: string): { sign: string; rest: string } {
  const sign = /^\s*[.:—–-]+(?=\s|$)/.exec(text)?.[0] ?? ''
  return { sign: sign.trimEnd(), rest: text.slice(sign.length).trim() }
}

export function readEnStructure(text: string): StructureMarker | null {
  const found = STRUCTURE.exec(text)
  if (!found) return readAnnex(text)
  const number = numberOf(found[2]!)
  if (number === null) return null
  const [kind, rank] = KEYWORDS[found[1]!.toLowerCase() as keyof typeof KEYWORDS]
  const { sign, rest } = afterLabel(text.slice(found[0].length))
  // "Section 3 of the Act applies" and "Article 5 shall not" speak of a provision; they do not open one.
  if (/^[a-z,;)]/.test(rest)) return null
  if (rank < RANK.section && (rest.length > 120 || endsLikeSentence(rest))) return null
  return { type: 'structure', kind, rank, number, suffix: (found[3] ?? '').toLowerCase(), label: found[0] + sign, rest, weak: false }
}

function readAnnex(text: string): StructureMarker | null {
  const found = ANNEX.exec(text)
  if (!found || text.length > 100) return null
  const { sign, rest } = afterLabel(text.slice(found[0].length))
  if (/^[a-z]/.test(rest) || endsLikeSentence(rest)) return null
  const number = found[2] === undefined ? null : numberOf(found[2])
  return { type: 'structure', kind: 'annex', rank: RANK.annex, number, suffix: '', label: found[0] + sign, rest, weak: false }
}

/** (a) (1) (i) (A) (2A) a) 1. 1) at the start of a line. */
export function readEnEnum(text: string): EnumMarker | null {
  const found =
    /^(\(([0-9]{1,3}|[A-Za-z]{1,5})([A-Z]{1,2})?\)|([0-9]{1,3})\.|([0-9]{1,3}|[a-z])\))(?=\s|$)/.exec(text) ??
    /^(\(([0-9]{1,3}|[a-z]|[ivx]{1,5})()\))/.exec(text)
  if (!found) return null
  const body = found[2] ?? found[4] ?? found[5]!
  const shape = found[4] ? 'dot' : found[5] ? 'close' : 'paren'
  const readings: EnumMarker['readings'] = []
  if (/^\d/.test(body)) readings.push({ style: `num-${shape}`, number: Number(body) })
  else {
    const letterCase = body === body.toLowerCase() ? 'lower' : body === body.toUpperCase() ? 'upper' : null
    if (letterCase === null) return null
    const letter = parseLetter(body)
    const roman = parseRoman(body)
    if (letter !== null) readings.push({ style: `${letterCase}-letter-${shape}`, number: letter })
    if (roman !== null) readings.push({ style: `${letterCase}-roman-${shape}`, number: roman })
  }
  if (readings.length === 0) return null
  return { type: 'enum', readings, suffix: (found[3] ?? '').toLowerCase(), label: found[1]!, rest: text.slice(found[0].length).trim() }
}
