const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const VALUES = new Map<string, number>([...DIGITS].map((char, value) => [char, value]))
for (const [char, value] of [
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
] as const)
  VALUES.set(char, value)

/** Full-width digits and Latin letters to ASCII, one character for one, so that offsets stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

function formatBelowTenThousand(value: number): string {
  let out = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    out += (gap ? '零' : '') + DIGITS[digit] + UNITS[power]
    gap = false
  }
  return out
}

/** 1–99,999,999 as law prints it: 十一 (never 一十一 at the front), 一百零二, 一万零三. Throws RangeError otherwise. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) throw new RangeError(`no Chinese numeral for ${value}`)
  if (value === 0) return '零'
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const bridge = high > 0 && low > 0 && low < 1000 ? '零' : ''
  const text = (high > 0 ? `${formatBelowTenThousand(high)}万` : '') + bridge + formatBelowTenThousand(low)
  return text.replace(/^一十/, '十')
}

/** Reads 一百零二, 十一, 二〇二三 (digit by digit), 12 and １２; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  const clean = toHalfWidth(text).replace(/\s/g, '')
  if (/^\d{1,9}$/.test(clean)) return Number(clean)
  if (clean === '' || !/^[〇○零一二两三四五六七八九十百千万壹贰叁]+$/.test(clean)) return null
  if (!/[十百千万]/.test(clean)) return clean.length > 9 ? null : Number([...clean].map((char) => VALUES.get(char)).join(''))
  const [head, tail, ...more] = clean.split('万')
  if (more.length > 0) return null
  if (tail === undefined) return parseBelowTenThousand(head!)
  const high = parseBelowTenThousand(head!)
  const low = tail === '' ? 0 : parseBelowTenThousand(tail)
  return high === null || high === 0 || low === null ? null : high * 10_000 + low
}

function parseBelowTenThousand(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 10_000
  for (const char of text) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : char === '千' ? 1000 : 0
    if (unit === 0) {
      const value = VALUES.get(char)!
      if (digit !== null && digit !== 0) return null
      digit = value
      continue
    }
    // Only 十 may stand without a digit in front of it; units must fall.
    if (unit >= lastUnit || ((digit === null || digit === 0) && unit !== 10)) return null
    total += (digit || 1) * unit
    lastUnit = unit
    digit = null
  }
  return text === '' ? null : total + (digit ?? 0)
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
const STRICT_ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i

/** Roman numeral 1–3999 in either case, or null. */
export function parseRoman(text: string): number | null {
  if (text === '' || !STRICT_ROMAN.test(text)) return null
  const values = [...text.toLowerCase()].map((char) => ROMAN[char]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** a → 1, z → 26, then aa → 27, bb → 28 as statutes count on; null otherwise. */
export function parseLetter(text: string): number | null {
  if (!/^([a-z])\1{0,2}$/i.test(text)) return null
  return text.toLowerCase().charCodeAt(0) - 96 + 26 * (text.length - 1)
}

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
/** one … twenty, in any case. */
export function parseEnglishWord(text: string): number | null {
  const at = WORDS.split(' ').indexOf(text.toLowerCase())
  return at < 0 ? null : at + 1
}
