/** So much of a text is kept, in characters. */
export const TEXT_LENGTH = 200_000
const HAN = '[\\p{Script=Han}，。；：、（）《》“”]'
const BREAKS_IN_HAN = new RegExp(`(?<=${HAN})[^\\S\\n]+(?=${HAN})`, 'gu')
const FOLDED = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu')

/** Ligatures and the radicals that fonts put in place of characters; full-width punctuation is Chinese and stays. */
const STAND_INS = /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g

/** Text as a program found it, without what no reader needs: control characters, trailing blanks, rows of empty lines, gaps within Chinese. */
export function tidyText(raw: string): { text: string; isCut: boolean } {
  const tidy = raw
    .slice(0, TEXT_LENGTH * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(STAND_INS, (sign) => sign.normalize('NFKC'))
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : '',
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(BREAKS_IN_HAN, '')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const characters = [...tidy]
  const isCut = characters.length > TEXT_LENGTH || raw.length > TEXT_LENGTH * 4
  return { text: isCut ? characters.slice(0, TEXT_LENGTH).join('') : tidy, isCut }
}

/** For finding: a Chinese word that a line's end divides is one word. */
export const foldLines = (text: string) => text.replace(FOLDED, '')

/** Less than this is a page number or a stamp, not a text. */
export const hasWords = (text: string) => (text.match(/\p{L}/gu)?.length ?? 0) >= 2
