import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { ConsultationItem } from '../list.server.ts'

export function ConsultationRows({ items, empty }: { items: readonly ConsultationItem[]; empty: string }) {
  if (items.length === 0) return <p className="soft">{empty}</p>
  return (
    <ul className="plain-list rows">
      {items.map((item) => (
        <li key={item.id}>
          <ConsultationRow item={item} />
        </li>
      ))}
    </ul>
  )
}

function ConsultationRow({ item }: { item: ConsultationItem }) {
  const { t, f } = useI18n()
  const { figures, status } = item
  return (
    <article>
      <p className="soft small m-0" lang={item.agency.lang}>
        {item.agency.text}
      </p>
      <h3 className="law-title">
        <Link to={`/consultations/${item.id}`} lang={item.title.lang}>
          {item.title.text}
        </Link>
      </h3>
      {item.summary.text ? (
        <p className="measure" lang={item.summary.lang}>
          {item.summary.text}
        </p>
      ) : null}
      <ul className="facts small m-0">
        {status === 'open' ? (
          <li className="text-seal">{item.daysLeft === 0 ? t('time.lastDay') : t('time.daysLeft', { count: item.daysLeft })}</li>
        ) : null}
        <li>
          {status === 'announced'
            ? t('consultations.list.opensAt', { at: f.dateTime(item.opensAt) })
            : status === 'open'
              ? t('consultations.list.closesAt', { at: f.dateTime(item.closesAt) })
              : t('consultations.list.closedAt', { at: f.date(item.closesAt) })}
        </li>
        {status === 'announced' ? null : (
          <li>
            {t('unit.people', { count: figures.people })} · {t('unit.organisations', { count: figures.organisations })} ·{' '}
            {t('unit.comments', { count: figures.comments })}
          </li>
        )}
        {status === 'announced' || figures.comments === 0 ? null : (
          <li>{t('consultations.list.answered', { answered: figures.answered, total: figures.comments })}</li>
        )}
        {status === 'reported' ? (
          <li>
            <Link to={`/consultations/${item.id}/report`}>{t('consultations.law.toReport')}</Link>
          </li>
        ) : null}
      </ul>
    </article>
  )
}
