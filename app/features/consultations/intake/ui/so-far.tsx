import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { IntakePage } from '../intake-page.server.ts'

/** Comments by channel, and what was entered lately. */
export function SoFar({ page: { id, channels, latest } }: { page: IntakePage }) {
  const { t, f } = useI18n()
  return (
    <>
      <h2>{t('consultations.intake.soFar')}</h2>
      <dl className="facts" aria-label={t('consultations.intake.soFarUnit')}>
        {channels.map(({ channel, comments }) => (
          <div key={channel}>
            <dt className="soft small">{t(`consultations.channel.${channel}`)}</dt>
            <dd className="m-0 font-semibold">{f.number(comments)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('consultations.intake.latest')}</h2>
      {latest.length === 0 ? <p className="soft">{t('consultations.intake.none')}</p> : null}
      <ul className="plain-list">
        {latest.map((one) => (
          <li key={one.id} className="border-t border-faint py-2.5">
            <p className="small soft mb-0">
              {one.byline} · {f.date(one.receivedAt)} ·{' '}
              <span className={`tag ${one.stance}`}>{t(`consultations.stance.${one.stance}`)}</span>
            </p>
            <Link to={`/office/consultations/${id}/work?comment=${one.id}`} lang={one.language === 'en' ? 'en' : 'zh-CN'}>
              {one.words}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
