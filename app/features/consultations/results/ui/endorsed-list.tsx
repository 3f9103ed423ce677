import { textLanguage } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { EndorsedRow } from '../domain/charts.ts'

export function EndorsedList({ rows, consultationId }: { rows: readonly EndorsedRow[]; consultationId: string }) {
  const { t, f, locale } = useI18n()
  if (rows.length === 0) return <p className="soft">{t('consultations.results.noEndorsed')}</p>
  return (
    <ol className="plain-list">
      {rows.map((row) => (
        <li key={row.commentId} className="grid grid-cols-[2.5rem_1fr] gap-3 border-t border-faint py-2.5">
          <b className="text-right" title={t('unit.endorsements', { count: row.endorsements })}>
            <span aria-hidden="true">{f.number(row.endorsements)}</span>
            <span className="visually-hidden">{t('unit.endorsements', { count: row.endorsements })}</span>
          </b>
          <div className="min-w-0">
            <Link
              className="inline-flex min-h-6 items-center no-underline hover:underline"
              to={`/consultations/${consultationId}/comments/${row.commentId}`}
              lang={row.language}
            >
              {row.words}
            </Link>
            <p className="small soft mb-0">
              <span className={`tag ${row.stance}`}>{t(`consultations.stance.${row.stance}`)}</span> ·{' '}
              {row.cite?.[textLanguage(locale)] || t('consultations.results.wholeDraft')} · {t.dynamic(`kind.${row.kind}`)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
