import { parseChineseNumeral } from '../numerals.ts'
import { type EnumMarker, endsLikeSentence, RANK, type StructureMarker } from './marker.ts'

const HAN_NUM = '〇○零一二两三四五六七八九十百千万'
const NUM = `[${HAN_NUM}0-9０-９]`
const UNITS = {
  编: ['part', RANK.part],
  部分: ['part', RANK.part],
  分编: ['part', RANK.subpart],
  章: ['chapter', RANK.chapter],
  节: ['section', RANK.section],
  条: ['article', RANK.base],
} as const
const STRUCTURE = new RegExp(`^第\\s*(${NUM}(?:[${HAN_NUM}0-9０-９\\s]*${NUM})?)\\s*(分编|编|部分|章|节|条)(?:\\s*之\\s*(${NUM}+))?`)
const ANNEX = new RegExp(
  `^(?:附\\s*(?:件|表|录|图)|附(?=[\\s:：0-9０-９]))\\s*(${NUM}*)\\s*(?:[:：.．、]|(?=[\\s（(《【]|$)|(?<=${NUM}))\\s*`,
)
/** Words that show a reference to another provision rather than the start of one. */
const REFERENCE = /^(第|规定|所|的|之|至|到|、|和|及|与|或|以|中|修改|改为|增加|作为|款|项|，|。|；|,|“|”)/

export function readZhStructure(text: string): StructureMarker | null {
  const found = STRUCTURE.exec(text)
  if (!found) return readAnnex(text)
  const number = parseChineseNumeral(found[1]!)
  const below = found[3] === undefined ? null : parseChineseNumeral(found[3])
  if (number === null) return null
  const [kind, rank] = UNITS[found[2] as keyof typeof UNITS]
  const after = text.slice(found[0].length)
  const sign = /^\s*[:：.．、]/.exec(after)?.[0] ?? ''
  const rest = after.slice(sign.length).trim()
  const weak = sign === '' && !/^([\s【［[（(]|$)/.test(after)
  if (kind === 'article' ? weak && REFERENCE.test(rest) : rest.length > 40 || endsLikeSentence(rest) || /[，。；]/.test(rest)) return null
  if (sign.includes('、') && /^第/.test(rest)) return null
  const label = (found[0] + sign).trim()
  return { type: 'structure', kind, rank, number, suffix: below === null ? '' : `_${below}`, label, rest, weak }
}

function readAnnex(text: string): StructureMarker | null {
  const found = ANNEX.exec(text)
  if (!found || text.length > 60) return null
  const rest = text.slice(found[0].length).trim()
  if (endsLikeSentence(rest) || /[，。；]/.test(rest)) return null
  const number = parseChineseNumeral(found[1] ?? '')
  return { type: 'structure', kind: 'annex', rank: RANK.annex, number, suffix: '', label: found[0].trim(), rest, weak: false }
}

const ENUMS: [style: string, RegExp][] = [
  ['zh-paren', new RegExp(`^([（(]\\s*([${HAN_NUM}]+)\\s*[）)])`)],
  ['num-paren', /^([（(]\s*([0-9０-９]{1,3})\s*[）)])/],
  ['zh-comma', new RegExp(`^(([${HAN_NUM}]{1,5})\\s*、)(?![${HAN_NUM}审])`)],
  ['num-dot', /^(([0-9０-９]{1,3})\s*(?:[．、]|\.(?=\s|\p{Script=Han}|["“《（(])))(?!\s*[0-9０-９]+\s*[、%])/u],
  ['num-close', /^(([0-9０-９]{1,3})\s*[)）])/],
]

export function readZhEnum(text: string): EnumMarker | null {
  const code = text.codePointAt(0) ?? 0
  const circled =
    code >= 0x2460 && code <= 0x2473 ? ['circled', code - 0x245f] : code >= 0x3220 && code <= 0x3229 ? ['zh-paren', code - 0x321f] : null
  if (circled) {
    const [style, number] = circled as [string, number]
    return { type: 'enum', readings: [{ style, number }], suffix: '', label: text[0]!, rest: text.slice(1).trim() }
  }
  for (const [style, pattern] of ENUMS) {
    const found = pattern.exec(text)
    const number = found && parseChineseNumeral(found[2]!)
    if (!found || number === null) continue
    return { type: 'enum', readings: [{ style, number }], suffix: '', label: found[1]!, rest: text.slice(found[0].length).trim() }
  }
  return null
}
