import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'

type Row = { id: string; title: { text: string; lang: string }; frozenAt: string }

export function ReportList({ slug, reports }: { slug: string; reports: readonly Row[] }) {
  const { t, f } = useI18n()
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('dashboard.reports')}</h2>
      <ul className="plain-list rows">
        {reports.map(({ id, title, frozenAt }) => (
          <li key={id} className="!py-2">
            <Link to={`/matters/${slug}/reports/${id}`} lang={title.lang}>
              {title.text}
            </Link>{' '}
            <span className="soft small">{f.dateTime(frozenAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
