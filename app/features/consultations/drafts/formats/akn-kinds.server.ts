import { type ClauseKind, parseChineseNumeral, parseLetter, parseRoman, readStructure } from '../domain/index.ts'

const CONTAINERS: Record<string, ClauseKind> = {
  part: 'part',
  book: 'part',
  tome: 'part',
  title: 'part',
  subpart: 'part',
  subtitle: 'part',
  division: 'part',
  subdivision: 'part',
  chapter: 'chapter',
  subchapter: 'chapter',
  section: 'section',
  article: 'article',
  rule: 'article',
  clause: 'article',
}
const BELOW = new Set([
  'subsection',
  'paragraph',
  'subparagraph',
  'point',
  'item',
  'indent',
  'alinea',
  'subclause',
  'subrule',
  'transitional',
  'proviso',
  'level',
  'li',
])
const ANNEX = /^(annex|schedule|appendix)/i

/** Whether an element is a clause of its own rather than text of the one around it. */
export const isHierarchical = (name: string) => name in CONTAINERS || BELOW.has(name) || name === 'hcontainer'

export const isBase = (kind: ClauseKind | undefined) => kind === 'article' || kind === 'section'

/** The kind follows from the element's name where that is unambiguous, else from what encloses it. */
export function kindOf(name: string, hcontainerName: string, num: string, parent: ClauseKind | undefined): ClauseKind {
  if (name === 'hcontainer') {
    if (ANNEX.test(hcontainerName)) return 'annex'
    if (parent === undefined || parent === 'part' || parent === 'annex') return 'chapter'
    if (parent === 'chapter') return 'section'
  }
  const inText = parent === 'paragraph' || parent === 'item' || parent === 'point'
  const container = CONTAINERS[name]
  if (container && !inText) return container
  if (parent === 'paragraph') return 'item'
  if (inText) return 'point'
  const numeric = num === '' || /\d/.test(num)
  const listed = name === 'item' || name === 'point' || name === 'indent' || name === 'li'
  return listed || (name === 'paragraph' && !numeric) ? 'item' : 'paragraph'
}

/** `Artículo 1º`, `2A`, `(iv)`, `第七条之一` → the integer and what follows it. `previous` decides between letter i and Roman i. */
export function numberOf(num: string, element: string, previous: number | null): { number: number | null; suffix: string } {
  const structure = readStructure(num)
  if (structure) return { number: structure.number, suffix: structure.suffix }
  const arabic = /(\d{1,6})(?:\s?([A-Za-z]{1,2})(?![\p{L}\p{N}]))?/u.exec(num)
  if (arabic) return { number: Number(arabic[1]), suffix: (arabic[2] ?? '').toLowerCase() }
  const bare =
    num
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .split(/\s+/)
      .at(-1) ?? ''
  const chinese = parseChineseNumeral(bare)
  if (chinese !== null) return { number: chinese, suffix: '' }
  const readings = [parseLetter(bare), parseRoman(bare)].filter((value) => value !== null)
  if (element !== 'paragraph' && element !== 'item') readings.reverse()
  const next = readings.find((value) => value === (previous ?? 0) + 1)
  return { number: next ?? readings[0] ?? null, suffix: '' }
}
