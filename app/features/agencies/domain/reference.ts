export const DIMENSIONS = ['age', 'sex', 'district'] as const
export type Dimension = (typeof DIMENSIONS)[number]
/** One group of residents. Ages are whole years, both ends included; `to` is null where the group is open. */
export type ReferenceRow =
  | { dimension: 'age'; from: number; to: number | null; residents: number }
  | { dimension: 'sex'; sex: 'female' | 'male'; residents: number }
  | { dimension: 'district'; zh: string; en?: string; residents: number }

/** What is wrong with a table, and in which line (from 1), where it is one line's fault. */
export type ReferenceFault = {
  fault: 'columns' | 'dimension' | 'group' | 'number' | 'twice' | 'alone' | 'empty'
  line: number
  text: string
}

const NAMES: Record<string, Dimension> = {
  age: 'age',
  年龄: 'age',
  sex: 'sex',
  性别: 'sex',
  district: 'district',
  区: 'district',
  区县: 'district',
}
const SEX: Record<string, 'female' | 'male'> = {
  female: 'female',
  women: 'female',
  女: 'female',
  女性: 'female',
  male: 'male',
  men: 'male',
  男: 'male',
  男性: 'male',
}

function ageOf(group: string): { from: number; to: number | null } | null {
  const between = /^(\d{1,3})\s*[-–—~至到]\s*(\d{1,3})\s*岁?$/.exec(group)
  if (between) return Number(between[1]) <= Number(between[2]) ? { from: Number(between[1]), to: Number(between[2]) } : null
  const above = /^(\d{1,3})\s*(\+|岁?及?以上|岁\+|and over)$/.exec(group)
  if (above) return { from: Number(above[1]), to: null }
  const below = /^(?:under )?(\d{1,3})\s*(岁?以下)?$/.exec(group)
  return below && (below[2] || group.startsWith('under')) && Number(below[1]) > 0 ? { from: 0, to: Number(below[1]) - 1 } : null
}

function rowOf(dimension: Dimension, cells: readonly string[], residents: number): ReferenceRow | null {
  const [, group = '', english] = cells
  if (dimension === 'age') {
    const ages = ageOf(group)
    return ages && { dimension, ...ages, residents }
  }
  if (dimension === 'sex') {
    const sex = SEX[group.toLowerCase()]
    return sex ? { dimension, sex, residents } : null
  }
  const en = cells.length > 3 && english ? { en: english } : {}
  return group ? { dimension, zh: group, ...en, residents } : null
}

const overlaps = (a: ReferenceRow, b: ReferenceRow) =>
  (a.dimension === 'age' && b.dimension === 'age' && a.from <= (b.to ?? 999) && b.from <= (a.to ?? 999)) ||
  (a.dimension === 'sex' && b.dimension === 'sex' && a.sex === b.sex) ||
  (a.dimension === 'district' && b.dimension === 'district' && a.zh === b.zh)

/**
 * A table as pasted from a spreadsheet or a CSV: what is divided (age, sex, district), the group, for districts the English name, and
 * the number of residents last. A first line of headings, blank lines and thousands marks are let be.
 */
export function parseReference(text: string): { rows: ReferenceRow[] } | ReferenceFault {
  const rows: ReferenceRow[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const said = raw.trim()
    if (!said) continue
    const wrong = (fault: ReferenceFault['fault']): ReferenceFault => ({ fault, line: at + 1, text: said.slice(0, 60) })
    const cells = said.split(said.includes('\t') ? '\t' : /[,，;；]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const dimension = NAMES[cells[0]!.toLowerCase()]
    if (!dimension && rows.length === 0 && !/\d/.test(cells.at(-1)!)) continue
    if (!dimension) return wrong('dimension')
    if (cells.length < 3 || cells.length > 4) return wrong('columns')
    const number = cells.at(-1)!.replace(/[\s'’_,]/g, '')
    if (!/^\d{1,10}$/.test(number)) return wrong('number')
    const row = rowOf(dimension, cells, Number(number))
    if (!row) return wrong('group')
    if (rows.some((other) => overlaps(other, row))) return wrong('twice')
    rows.push(row)
  }
  if (rows.length === 0) return { fault: 'empty', line: 0, text: '' }
  for (const dimension of DIMENSIONS) {
    const own = rows.filter((row) => row.dimension === dimension)
    if (own.length === 1 || (own.length > 1 && own.every(({ residents }) => residents === 0)))
      return { fault: 'alone', line: 0, text: dimension }
  }
  return { rows }
}

const WORDS = {
  zh: { age: '年龄', sex: '性别', district: '区', female: '女', male: '男' },
  en: { age: 'age', sex: 'sex', district: 'district', female: 'female', male: 'male' },
}
/** The table as it can be pasted back, in the words of either language. */
export function printReference(rows: readonly ReferenceRow[], language: 'zh' | 'en'): string {
  const words = WORDS[language]
  const groupOf = (row: ReferenceRow) => {
    if (row.dimension === 'age') return row.to === null ? `${row.from}+` : `${row.from}-${row.to}`
    if (row.dimension === 'sex') return words[row.sex]
    return row.en ? `${row.zh}, ${row.en}` : row.zh
  }
  return rows.map((row) => `${words[row.dimension]}, ${groupOf(row)}, ${row.residents}`).join('\n')
}
