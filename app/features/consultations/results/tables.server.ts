import { stringify } from 'csv-stringify/sync'
import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import type { AnswerRow, ArticleRow, Chart, Rows } from './domain/charts.ts'

type Cell = string | number
/** The same cells on the page and in the CSV. `numeric` columns stand to the right. */
export type DataTable = { columns: { label: string; numeric: boolean }[]; rows: Cell[][] }

const share = (part: number, whole: number, locale: Locale) => (whole === 0 ? '' : formatFor(locale, env.TIME_ZONE).percent(part / whole))

/** A chart's rows as a table in the reader's language. */
export function tableOf<C extends Chart>(chart: C, rows: Rows[C], locale: Locale): DataTable {
  const t = translatorFor(locale)
  const word = (key: string) => ({ label: t.dynamic(`consultations.results.column.${key}`), numeric: false })
  const number = (key: string) => ({ ...word(key), numeric: true })
  const place = (cite: { zh: string; en: string } | null) => cite?.[textLanguage(locale)] || t('consultations.results.wholeDraft')
  const edition = (row: ArticleRow, all: readonly ArticleRow[]) =>
    row.edition > 0 && all.some((other) => other.edition > row.edition)
      ? `${place(row.cite)} (${t('consultations.results.edition', { number: row.edition })})`
      : place(row.cite)
  const tables: { [K in Chart]: (given: Rows[K]) => DataTable } = {
    'comments-by-day': (given) => ({
      columns: [word('day'), number('comments'), number('commentsOfPeople'), number('commentsOfOrganisations'), number('commentsOffWeb')],
      rows: given.map((r) => [r.day, r.comments, r.people, r.organisations, r.offWeb]),
    }),
    'stance-by-article': (given) => ({
      columns: [word('article'), number('comments'), number('support'), number('amend'), number('ask'), number('oppose')],
      rows: given.map((r) => [edition(r, given), r.n, r.counts.support, r.counts.amend, r.counts.ask, r.counts.oppose]),
    }),
    participants: (given) => ({
      columns: [word('kind'), number('participants'), number('comments')],
      rows: given.map((r) => [t.dynamic(`kind.${r.kind}`), r.participants, r.comments]),
    }),
    'most-endorsed': (given) => ({
      columns: [number('endorsements'), word('article'), word('stance'), word('kind'), word('words'), word('comment')],
      rows: given.map((r) => [
        r.endorsements,
        place(r.cite),
        t(`consultations.stance.${r.stance}`),
        t.dynamic(`kind.${r.kind}`),
        r.words,
        r.commentId,
      ]),
    }),
    'comments-by-channel': (given) => ({
      columns: [word('channel'), number('comments'), number('answered')],
      rows: given.map((r) => [t(`consultations.channel.${r.channel}`), r.comments, r.answered]),
    }),
    answers: (given) => {
      const all = given.reduce((sum: number, r: AnswerRow) => sum + r.comments, 0)
      return {
        columns: [word('answer'), number('comments'), number('share')],
        rows: given.map((r) => [
          r.outcome === 'none' ? t('consultations.results.unanswered') : t(`consultations.outcome.${r.outcome}`),
          r.comments,
          share(r.comments, all, locale),
        ]),
      }
    },
  }
  return tables[chart](rows)
}

const BOM = '\ufeff'
/** For spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula. */
export const CSV_OPTIONS = { escape_formulas: true, record_delimiter: 'windows' as const }
export const toCsv = ({ columns, rows }: DataTable) => BOM + stringify([columns.map((column) => column.label), ...rows], CSV_OPTIONS)
export const csvHeaders = (fileName: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${fileName}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
})
