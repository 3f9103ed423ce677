/** Classes of UTF-16 code units: those from MARK on belong to a word. */
export const SPACE = 0
export const END = 1
export const COMMA = 2
export const HAN = 3
/** Inside a word, and not read: don't = dont. */
export const MARK = 4
export const LETTER = 5

const folded = new Uint16Array(65536)
const classes = new Uint8Array(65536)

const put = (codes: string, kind: number) => {
  for (const sign of codes) classes[sign.charCodeAt(0)] = kind
}
const isHanCode = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd87f) || code === 0x3007

/** One unit in, one out: offsets stay those of the text as written. Compatibility forms of several signs keep their first. */
for (let code = 0; code < 65536; code++) {
  const sign = String.fromCharCode(code)
  const one = code >= 0xd800 && code <= 0xdfff ? sign : sign.normalize('NFKC').toLowerCase().normalize('NFKD')
  folded[code] = one.charCodeAt(0)
  const isLetter = /^[\p{L}\p{N}]/u.test(one)
  classes[code] = isHanCode(code) ? HAN : isLetter ? LETTER : /\p{M}/u.test(sign) ? MARK : SPACE
}
// Kana is written without spaces too; the second half of a rare Han sign says nothing of its own.
for (let code = 0x3040; code <= 0x30ff; code++) classes[code] = HAN
for (let code = 0xdc00; code <= 0xdfff; code++) classes[code] = SPACE
put('.!?;:。！？；：…\n\u2028\u2029', END)
put(',，、', COMMA)
put("'’ʼ＇\u00ad\u200b\u200d\u2060\ufeff", MARK)

export const fold = (code: number) => folded[code]!
export const classOf = (code: number) => classes[code]!
