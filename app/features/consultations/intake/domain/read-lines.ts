/** What a file may have a column for, with the headings that are understood. */
const HEADINGS = {
  channel: ['渠道', '来源', '收到渠道', 'channel'],
  receiptNumber: ['收件编号', '收文号', '编号', 'receipt', 'receiptno', 'receiptnumber'],
  receivedOn: ['收到日期', '收件日期', '日期', 'received', 'receivedon', 'date'],
  clause: ['条款', '条文', 'clause', 'article'],
  stance: ['立场', '态度', 'stance'],
  body: ['意见', '意见内容', '内容', 'comment', 'text'],
  proposedText: ['建议改为', '建议文本', '修改建议', 'proposedwording', 'proposed'],
  kind: ['类别', '提出人类别', 'kind', 'submitteris'],
  submitterName: ['提出人', '姓名', '来信人', 'name', 'submitter'],
  submitterContact: ['联系方式', 'contact'],
} as const
export type Field = keyof typeof HEADINGS
export const FIELDS = Object.keys(HEADINGS) as Field[]
const NEEDED: readonly Field[] = ['channel', 'receiptNumber', 'receivedOn', 'stance', 'body']

const WORDS: Partial<Record<Field, Record<string, string>>> = {
  channel: {
    ...{ 来信: 'letter', 信函: 'letter', 信件: 'letter', 书信: 'letter', 邮寄: 'letter', 传真: 'letter' },
    ...{ 来电: 'phone', 电话: 'phone', telephone: 'phone' },
    ...{ 会议: 'meeting', 座谈会: 'meeting', 来访: 'meeting', 会议发言: 'meeting' },
    ...{ 电子邮件: 'email', 邮件: 'email', 邮箱: 'email', 'e-mail': 'email' },
  },
  stance: { 支持: 'support', 赞成: 'support', 反对: 'oppose', 修改: 'amend', 建议修改: 'amend', 询问: 'ask', 提问: 'ask', 疑问: 'ask' },
  kind: { 个人: 'person', individual: 'person', 单位: 'organisation', 组织: 'organisation', organization: 'organisation' },
}

/** `line` is the row of the sheet, from 1. */
export type SheetLine = { line: number; given: Partial<Record<Field, string>> }
export type Cell = string | number | boolean | Date | null | undefined

/** A table's title and notes may stand above its headings, so many rows of them. */
const ABOVE = 10
/** A table to lines; or which columns it lacks. Empty rows are passed over. */
export function readLines(rows: readonly (readonly Cell[])[]): { lines: SheetLine[] } | { missing: Field[] } {
  const found = rows.slice(0, ABOVE).map(columnsOf)
  const most = Math.max(0, ...found.map(({ size }) => size))
  const at = Math.max(
    0,
    found.findIndex(({ size }) => size === most),
  )
  const columns = found[at] ?? new Map<Field, number>()
  const missing = NEEDED.filter((field) => !columns.has(field))
  if (missing.length > 0) return { missing }
  const lines = rows.slice(at + 1).flatMap((row, i): SheetLine[] => {
    const given = Object.fromEntries([...columns].map(([field, column]) => [field, readCell(field, textOf(row[column]))]))
    return Object.values(given).some((value) => value !== '') ? [{ line: at + i + 2, given }] : []
  })
  return { lines }
}
function columnsOf(row: readonly Cell[]): Map<Field, number> {
  const headings = row.map((cell) => fold(textOf(cell)))
  const columns = new Map<Field, number>()
  for (const field of FIELDS) {
    const at = headings.findIndex((heading) => (HEADINGS[field] as readonly string[]).includes(heading))
    if (at >= 0) columns.set(field, at)
  }
  return columns
}
/** A heading as both languages know it. */
export const headingOf = (field: Field) => `${HEADINGS[field][0]} (${HEADINGS[field].find((heading) => /^[a-z]/.test(heading))})`

const fold = (heading: string) => heading.toLowerCase().replace(/[\s_*（）().:：]|\(.*\)/g, '')
function textOf(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  const text = String(cell ?? '').trim()
  // How spreadsheets keep the zeros of a number in CSV.
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text
}

function readCell(field: Field, text: string): string {
  if (field === 'receivedOn') return dayOf(text)
  return WORDS[field]?.[text.toLowerCase()] ?? text
}

/** 2026-03-04, 2026/3/4, 2026.3.4 and 2026年3月4日, with or without a time of day; anything else stays as it is, to be refused by name. */
function dayOf(text: string): string {
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+\d{1,2}:\d\d(?::\d\d)?)?$/.exec(text) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text
}
