import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import { factsOf, summaryOf } from './domain/handling.ts'
import type { Handling } from './handling.server.ts'

/** The report for the file: the same sentences and figures as the page. */
export async function toHandlingDocx(handling: Handling, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  const line = (text: string, more = {}) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 }, ...more })
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
  const cell = (text: string, share: number) =>
    new TableCell({ children: [new Paragraph(text)], width: { size: share, type: WidthType.PERCENTAGE } })
  const row = (cells: readonly string[], isHead = false) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text, at) => cell(text, SHARES[at]!)) })
  const outcome = (one: Handling['main'][number]) => t(`consultations.outcome.${one.outcome}`)
  const document = new Document({
    title: handling.about.title.text,
    creator: 'Minyi',
    sections: [
      {
        children: [
          new Paragraph({ text: t('consultations.ledger.reportOf', { title: handling.about.title.text }), heading: HeadingLevel.TITLE }),
          heading(t('consultations.ledger.facts')),
          ...factsOf(handling).map(({ key, params }) => line(t.dynamic(key, readable(params, f)))),
          heading(t('consultations.ledger.summary')),
          ...summaryOf(handling.figures).map(({ key, count }) => line(t.dynamic(key, { count }))),
          heading(t('consultations.ledger.main')),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              row(
                (['place', 'comment', 'count', 'outcome', 'reason'] as const).map((name) => t(`consultations.ledger.column.${name}`)),
                true,
              ),
              ...handling.main.map((one) =>
                row([one.cite ?? t('consultations.results.wholeDraft'), one.words, String(one.comments), outcome(one), one.reason]),
              ),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
const SHARES = [15, 35, 8, 12, 30]

type Params = Record<string, string | number | Date>
const readable = (params: Params, f: ReturnType<typeof formatFor>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value instanceof Date ? f.dateTime(value.toISOString()) : value]))
