import { DOMParser } from '@xmldom/xmldom'
import { expect, it } from 'vitest'
import { drawPicture } from './draw.ts'
import type { PictureForm, PictureTable } from './spec.ts'
import { linesOf, widthOf } from './svg.ts'

const column = (label: string, numeric = true) => ({ label, numeric })
const HOSTILE = '<script>alert("1")</script> & “引号”'
const TABLES: Record<PictureForm, PictureTable> = {
  days: {
    columns: [column('日', false), column('次')],
    rows: [
      ['2026-11-01', 3],
      ['2026-11-02', 0],
    ],
  },
  bars: {
    columns: [column('群', false), column('人')],
    rows: [
      [HOSTILE, 12],
      ['乙', 0],
    ],
  },
  shares: { columns: ['观点', '看法', '%', '从', '到', 'n'].map((one) => column(one)), rows: [[HOSTILE, '赞同', 80, 70, 88, 50]] },
  ranges: {
    columns: ['观点', 'A 群赞同 %', 'A 从', 'A 到', 'A n', 'B 群赞同 %', 'B 从', 'B 到', 'B n'].map((one) => column(one)),
    rows: [[HOSTILE, 80, 70, 88, 50, '', '', '', '']],
  },
  stances: { columns: ['条', 'n', '支持', '反对'].map((one) => column(one)), rows: [[HOSTILE, 10, 7, 3]] },
  parts: { columns: ['条', 'n', '支持', '修改', '疑问', '反对'].map((one) => column(one)), rows: [[HOSTILE, 0, 0, 0, 0, 0]] },
  table: { columns: [column('字', false)], rows: [[HOSTILE], ['x']] },
}
const draw = (form: PictureForm, table = TABLES[form]) =>
  drawPicture({ title: HOSTILE, unit: '单位：人 · n = 12', source: `来源：${HOSTILE}`, format: String, body: { form, table } })

it.each(Object.keys(TABLES) as PictureForm[])('%s: a well-formed picture with its title, unit and source, whatever was written', (form) => {
  for (const table of [TABLES[form], { ...TABLES[form], rows: [] }]) {
    const svg = draw(form, table)
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    }).parseFromString(svg, 'image/svg+xml')
    expect(document.getElementsByTagName('script')).toHaveLength(0)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    for (const said of ['单位：人 · n = 12', '来源：', 'alert(']) expect(document.documentElement!.textContent).toContain(said)
  }
})

it('says of a group without a share that there is none', () => {
  expect(draw('ranges')).toContain('B 群赞同 –')
})

it('breaks lines where they are full, and loses nothing', () => {
  const text = '公园应当晚一点关门，草坪上应当可以搭帐篷 and dogs should be kept on a lead everywhere'
  const lines = linesOf(text, 15, 200)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(200)
  expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
})
