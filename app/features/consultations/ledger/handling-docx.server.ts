import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import { excerpt } from '../domain/excerpt.ts'
import { oneLine } from '../drafts/formats/export/printable.ts'
import { factsOf, type Heard, heardOf, mainOf, type Sentence, sourceOf, summaryOf } from './domain/handling.ts'
import type { Handling } from './handling.server.ts'
import { BODY, CELL, PAGE, STYLES, WIDTH } from './handling-docx-styles.ts'

type Format = ReturnType<typeof formatFor>
type Words = ReturnType<typeof translatorFor>

/** The report for the file, set as GB/T 9704 sets an official document: the same sentences and figures as the page. */
export async function toHandlingDocx(handling: Handling, heard: readonly Heard[], locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const title = oneLine(t('consultations.ledger.reportOf', { title: handling.about.title.text }))
  const say = ({ key, params }: Sentence) => body(t.dynamic(key, readable(params, f)))
  const document = new Document({
    title,
    creator: oneLine(handling.agency.text),
    styles: STYLES[locale === 'en' ? 'en' : 'zh'],
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          heading(t('consultations.ledger.facts')),
          ...factsOf(handling).map(say),
          heading(t('consultations.ledger.summary')),
          ...summaryOf(handling.figures).map(({ key, count }) => body(t.dynamic(key, { count }))),
          heading(t('consultations.ledger.main')),
          say(mainOf(handling)),
          ...(handling.main.length > 0 ? [mainTable(handling, t)] : []),
          ...(heard.length > 0 ? [heading(t('consultations.ledger.heard'))] : []),
          ...heard.flatMap((one) => [...heardOf(one).map(say), ...(one.lines?.length ? [heardTable(one.lines, t)] : [])]),
          new Paragraph({ text: '' }),
          say(sourceOf(handling)),
          signature(handling.agency.text),
          signature(f.date(handling.at)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function mainTable({ main }: Handling, t: Words): Table {
  const carried = (one: Handling['main'][number]) => (one.carried ? `\n${t('consultations.ledger.carriedIn', one.carried)}` : '')
  return table(
    [16, 33, 9, 14, 28],
    (['place', 'comment', 'count', 'outcome', 'reason'] as const).map((name) => t(`consultations.ledger.column.${name}`)),
    main.map((one) => [
      one.cite ?? t('consultations.results.wholeDraft'),
      one.words,
      String(one.comments),
      t(`consultations.outcome.${one.outcome}`) + carried(one),
      one.reason,
    ]),
  )
}
/** So much of what was said is quoted, in characters; all of it stands on the hearing's page. */
const SAID = 300
const heardTable = (lines: NonNullable<Heard['lines']>, t: Words) =>
  table(
    [16, 38, 14, 32],
    (['speaker', 'said', 'outcome', 'reason'] as const).map((name) => t(`consultations.ledger.column.${name}`)),
    lines.map((line) => [line.speaker, excerpt(line.body, SAID), t(`consultations.outcome.${line.outcome}`), line.reason]),
  )

/** Shares in percent of the page's width. */
function table(shares: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = shares.map((share) => Math.round((WIDTH * share) / 100))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at]!, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            ...(isHead ? { shading: { fill: 'EFEDE6' } } : {}),
            children: text
              .split('\n')
              .map((line) => new Paragraph({ style: CELL, children: [new TextRun({ text: oneLine(line), bold: isHead })] })),
          }),
      ),
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
const body = (text: string) => new Paragraph({ style: BODY, children: [new TextRun(oneLine(text))] })
const signature = (text: string): FileChild =>
  new Paragraph({ alignment: AlignmentType.RIGHT, keepLines: true, children: [new TextRun(oneLine(text))] })
const pageNumber = () =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] })
const readable = (params: Sentence['params'], f: Format): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value instanceof Date ? f.dateTime(value) : value]))
