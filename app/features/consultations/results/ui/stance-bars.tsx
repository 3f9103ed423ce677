import { textLanguage } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { ArticleRow } from '../domain/charts.ts'

const PARTS = [
  ['support', 'bg-s'],
  ['amend', 'bg-m'],
  ['ask', 'bg-q'],
  ['oppose', 'bg-o'],
] as const
/** More than these are folded away: the most talked about come first, in reading order. */
const SHOWN = 14

type Props = { rows: readonly ArticleRow[]; hot: string | null; linkTo: (row: ArticleRow) => string }
/** Each article's comments by stance, as shares of its own comments, with n at the end. */
export function StanceBars({ rows, hot, linkTo }: Props) {
  const { t } = useI18n()
  const chosen = new Set([...rows].sort((a, b) => b.n - a.n).slice(0, SHOWN))
  const some = rows.filter((row) => chosen.has(row))
  const list = (given: readonly ArticleRow[]) => (
    <ul className="plain-list">
      {given.map((row) => (
        <StanceRow key={`${row.edition} ${row.key}`} row={row} hot={row.key !== null && row.key === hot} to={linkTo(row)} />
      ))}
    </ul>
  )
  return (
    <>
      {some.length < rows.length ? (
        <p className="small soft mb-1">{t('consultations.results.mostTalked', { count: some.length })}</p>
      ) : null}
      {list(some)}
      {some.length < rows.length ? (
        <details className="fold mt-1">
          <summary className="inline-flex min-h-11 cursor-pointer items-center">
            {t('consultations.results.allArticles', { count: rows.length })}
          </summary>
          {list(rows)}
        </details>
      ) : null}
      <p className="small soft mt-2 mb-0 flex flex-wrap gap-x-5" aria-hidden="true">
        {PARTS.map(([stance, fill]) => (
          <span key={stance}>
            <i className={`mr-1.5 inline-block h-2.5 w-4 ${fill}`} />
            {t(`consultations.stance.${stance}`)}
          </span>
        ))}
      </p>
    </>
  )
}

function StanceRow({ row, hot, to }: { row: ArticleRow; hot: boolean; to: string }) {
  const { t, f, locale } = useI18n()
  const place = row.cite[textLanguage(locale)] || t('consultations.results.wholeDraft')
  return (
    <li className="grid grid-cols-[6.5rem_1fr_2.75rem] items-center gap-3 text-[.9375rem]">
      <Link
        to={to}
        className={`inline-flex min-h-8 items-center no-underline hover:underline pointer-coarse:min-h-11 ${hot ? 'font-semibold text-seal' : ''}`}
      >
        {place}
      </Link>
      <span className="stance tall" aria-hidden="true">
        {PARTS.map(([stance, fill]) =>
          row.counts[stance] > 0 ? (
            <i
              key={stance}
              className={fill}
              style={{ flex: row.counts[stance] }}
              title={`${t(`consultations.stance.${stance}`)} ${f.number(row.counts[stance])}`}
            />
          ) : null,
        )}
      </span>
      <span className="soft text-right" aria-hidden="true">
        {f.number(row.n)}
      </span>
      <span className="visually-hidden">{t('consultations.results.stanceLine', { place, count: row.n, ...row.counts })}</span>
    </li>
  )
}
