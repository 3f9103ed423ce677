import { formatChineseNumeral } from '../numerals.ts'
import { CLAUSE_KINDS, type ClauseKind, type DraftLanguage, type DraftNode } from '../types.ts'

const SHORT: Record<ClauseKind, string> = {
  part: 'part',
  chapter: 'c',
  section: 's',
  article: 'a',
  paragraph: 'p',
  item: 'i',
  point: 'pt',
  annex: 'x',
}
export const KIND_OF_SHORT = new Map(CLAUSE_KINDS.map((kind) => [SHORT[kind], kind]))

/** The label of a 款 that prints none: 第二款, para. 2. Never part of the text. */
export const generatedLabel = (number: number, language: DraftLanguage) =>
  language === 'zh' ? `第${formatChineseNumeral(number)}款` : `para. ${number}`

/** a7, a7_1 (第七条之一), s12a; `u` and the place among its siblings where no number is printed; `t` for closing words. */
export function idPart(node: DraftNode, ordinal: number): string {
  if (node.number !== null) return `${SHORT[node.kind]}${node.number}${node.suffix}`
  return node.kind === 'paragraph' && node.heading === '' ? `t${ordinal}` : `${SHORT[node.kind]}u${ordinal}`
}

/** One step of the path, as people cite it: 第七条, 第（三）项, Section 1, (c). */
export function pathPart(node: DraftNode, ordinal: number, language: DraftLanguage): string {
  const label = node.label.replace(/[\s:：.．、—–-]+$/, '')
  if (label === '') return node.heading || unlabelled(node, ordinal, language)
  if (language === 'zh' && /\p{Script=Han}|\p{N}/u.test(label)) {
    const compact = label.replace(/\s/g, '')
    if (node.kind === 'item' && !compact.startsWith('第')) return `第${compact}项`
    if (node.kind === 'point' && !compact.startsWith('第')) return `第${compact}目`
    return compact
  }
  if (node.kind === 'section' && /^\d+[A-Z]*$/.test(label)) return `Section ${label}`
  if (node.kind === 'article' && /^\d+[A-Z]*$/.test(label)) return `Article ${label}`
  if (node.kind === 'paragraph' && /^\d+\s*\.$/.test(node.label)) return `para. ${label}`
  if (node.kind === 'paragraph' || node.kind === 'item' || node.kind === 'point') return /^\w{1,5}$/.test(label) ? `(${label})` : label
  return label
}

function unlabelled(node: DraftNode, ordinal: number, language: DraftLanguage): string {
  if (node.kind !== 'paragraph') return language === 'zh' ? `无编号之${formatChineseNumeral(ordinal)}` : `unnumbered ${ordinal}`
  return language === 'zh' ? '尾文' : 'closing words'
}
