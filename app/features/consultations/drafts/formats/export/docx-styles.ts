import type { IStylesOptions } from 'docx'
import { readStep } from '../../domain/index.ts'

export const LABEL_STYLE = 'MinyiLabel'
export const HEADING_STYLE = 'MinyiHeading'
export const NOTE_STYLE = 'MinyiNote'
/** Under a table, so that two tables never melt into one; it holds no words. */
export const AFTER_TABLE_STYLE = 'MinyiAfterTable'
export const CAPTION_STYLE = 'MinyiCaption'

const BODY = 'MinyiBody'
const ITEM = 'MinyiItem'
const POINT = 'MinyiPoint'

export function styleOf(step: string): string {
  const kind = readStep(step)?.kind
  return kind === 'item' ? ITEM : kind === 'point' ? POINT : BODY
}

/** Lengths in twentieths of a point: 480 are two Chinese characters of 12 points. */
function stylesOf(indent: number): IStylesOptions {
  const heading = { run: { color: '1B1C21', size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 140 }, keepNext: true } }
  const base = { basedOn: 'Normal', quickFormat: true }
  return {
    default: {
      document: {
        run: { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }, size: 24 },
        paragraph: { spacing: { line: 400, after: 60 } },
      },
      title: { run: { size: 36, bold: true, color: '1B1C21' }, paragraph: { alignment: 'center', spacing: { after: 240 } } },
      heading1: { ...heading, paragraph: { ...heading.paragraph, alignment: 'center' } },
      heading2: heading,
      heading3: { ...heading, run: { ...heading.run, size: 24 } },
      heading4: { ...heading, run: { ...heading.run, size: 24 } },
      heading5: { ...heading, run: { ...heading.run, size: 24 } },
    },
    paragraphStyles: [
      { id: BODY, name: 'Law text', ...base, paragraph: { indent: { firstLine: indent } } },
      { id: ITEM, name: 'Law item', ...base, paragraph: { indent: indent > 0 ? { firstLine: indent } : { left: 480 } } },
      { id: POINT, name: 'Law point', ...base, paragraph: { indent: indent > 0 ? { firstLine: indent * 2 } : { left: 960 } } },
      { id: NOTE_STYLE, name: 'Law note', ...base, paragraph: { alignment: 'center' } },
      { id: CAPTION_STYLE, name: 'Law table title', ...base, paragraph: { alignment: 'center', keepNext: true } },
      { id: AFTER_TABLE_STYLE, name: 'Law after table', ...base, run: { size: 12 }, paragraph: { spacing: { line: 120, after: 0 } } },
    ],
    characterStyles: [
      { id: LABEL_STYLE, name: 'Law number', run: { bold: true } },
      { id: HEADING_STYLE, name: 'Law heading', run: { bold: true } },
    ],
  }
}
export const STYLES = { zh: stylesOf(480), en: stylesOf(0) }
