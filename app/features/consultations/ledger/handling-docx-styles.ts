import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'

/** A4 with the margins of GB/T 9704: 37, 26, 35 and 28 mm, in twentieths of a point. */
export const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 } }
export const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right
export const BODY = 'MinyiReport'
export const CELL = 'MinyiCell'
const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' })
/** Sizes in half points: the title is 二号, the text 三号, tables 五号. */
const stylesOf = (indent: number): IStylesOptions => ({
  default: {
    document: { run: { font: face('仿宋'), size: 32 }, paragraph: { spacing: { line: 560, lineRule: LineRuleType.EXACT } } },
    title: {
      run: { font: face('宋体'), size: 44, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 560, line: 640, lineRule: LineRuleType.EXACT } },
    },
    heading1: {
      run: { font: face('黑体'), size: 32, bold: indent === 0, color: '000000' },
      paragraph: { indent: { firstLine: indent }, spacing: { before: 200, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: BODY, name: 'Report text', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { firstLine: indent } } },
    {
      id: CELL,
      name: 'Report cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21 },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AT_LEAST } },
    },
  ],
})
export const STYLES = { zh: stylesOf(640), en: stylesOf(0) }
