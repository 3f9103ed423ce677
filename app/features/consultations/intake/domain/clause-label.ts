import { parseChineseNumeral, toHalfWidth } from '../../drafts/domain/numerals.ts'

export type Cited = { key: string; cites: readonly string[] }
const WHOLE = new Set(['', '全文', '全稿', '整体', '草案', '草案全文', '整个草案', '全部', 'whole', 'wholedraft', 'all', 'thewholedraft'])
const UNITS = '分编|编|章|节|条|款|项|目'
const NUMERAL = '[〇○零一二两三四五六七八九十百千万\\d]+'

/** One spelling for 第七条第（一）项 and 第 7 条第 1 项, for Article 7 para. 2 and art 7, paragraph 2. */
function plain(label: string): string {
  const folded = toHalfWidth(label)
    .toLowerCase()
    .replace(/[\s（）()〔〕[\]【】.,，、．·:：]/g, '')
  return folded
    .replace(new RegExp(`第?(${NUMERAL})(${UNITS})`, 'g'), (_, numeral, unit) => `${parseChineseNumeral(numeral) ?? numeral}${unit}`)
    .replace(/articles?|arts?(?=\d)/g, 'article')
    .replace(/paragraph|para/g, 'para')
}

/** The clause that a label names: null for the whole draft, undefined where there is none. A bare number is an article's. */
export function findClause(label: string, clauses: readonly Cited[]): string | null | undefined {
  const wanted = plain(label)
  if (WHOLE.has(wanted)) return null
  const number = parseChineseNumeral(wanted)
  const spellings = number === null ? [wanted] : [`${number}条`, `article${number}`]
  return clauses.find(({ key, cites }) => key === label.trim() || cites.some((cite) => spellings.includes(plain(cite))))?.key
}
