import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Counted } from '#app/ui/counted.tsx'
import { Link } from '#app/ui/link.tsx'
import type { LawPage } from '../queries.server.ts'

type Props = { page: LawPage; hrefOf: (key: string) => string; dividedCite: string | null }

/** Whose draft, until when, how many spoke, where opinions part: all before the first line of the text. */
export function LawHeader({ page: { about, figures }, hrefOf, dividedCite }: Props) {
  const { t, f } = useI18n()
  return (
    <header className="wrap law-head">
      <p className="soft small">
        <Link to={`/agencies/${about.agency.slug}`} lang={about.agency.name.lang}>
          {about.agency.name.text}
        </Link>
        {' · '}
        <Link to={`/matters/${about.matter.slug}`} lang={about.matter.title.lang}>
          {t('consultations.law.crumb', { title: about.matter.title.text })}
        </Link>
        {' · '}
        {t('consultations.law.edition', { number: about.edition })}
      </p>
      <h1 lang={about.title.lang}>{about.title.text}</h1>
      <ul className="facts">
        <li className="left">
          <TimeLeft about={about} />
        </li>
        <li>
          <Counted text={t('unit.people', { count: figures.people })} /> ·{' '}
          <Counted text={t('unit.organisations', { count: figures.organisations })} />
        </li>
        <li>
          <Counted text={t('unit.comments', { count: figures.comments })} /> · {t('consultations.law.answered')}{' '}
          <b>{f.number(figures.answered)}</b>
          {figures.orphaned > 0 ? (
            <>
              {' · '}
              <Link to={`/consultations/${about.id}/comments?clause=orphaned`}>
                {t('consultations.law.orphaned', { count: figures.orphaned })}
              </Link>
            </>
          ) : null}
        </li>
        {figures.divided && dividedCite ? (
          <li>
            {t('consultations.law.divided')}
            <b>
              <Link to={hrefOf(figures.divided)}>{dividedCite}</Link>
            </b>
          </li>
        ) : null}
        {about.status === 'draft' ? null : (
          <li className="no-print">
            <Link to={`/activities/${about.id}/discussion`}>{t('consultations.law.toDiscussion')}</Link>
          </li>
        )}
      </ul>
      <Notices about={about} />
    </header>
  )
}

function TimeLeft({ about }: { about: LawPage['about'] }) {
  const { t, f } = useI18n()
  const { status, daysLeft, closesAt, opensAt } = about
  if (status === 'draft' || !closesAt || !opensAt) return <>{t('consultations.status.draft')}</>
  if (status === 'announced')
    return (
      <>
        {daysLeft === 0 ? t('consultations.law.opensToday') : <Counted text={t('consultations.law.opensIn', { count: daysLeft })} />} ·{' '}
        {t('consultations.law.opensAt', { at: f.dateTime(opensAt) })}
      </>
    )
  if (status === 'open')
    return (
      <>
        {daysLeft === 0 ? <b>{t('time.lastDay')}</b> : <Counted text={t('consultations.law.left', { count: daysLeft })} />} ·{' '}
        {t('consultations.law.closesAt', { at: f.dateTime(closesAt) })}
      </>
    )
  return <>{t('consultations.law.closedAt', { at: f.dateTime(closesAt) })}</>
}
function Notices({ about }: { about: LawPage['about'] }) {
  const { t, f } = useI18n()
  const { status, id } = about
  return (
    <>
      {status === 'draft' ? <p className="notice">{t('consultations.law.draft')}</p> : null}
      {status === 'announced' ? <p className="notice">{t('consultations.law.announced', { at: f.dateTime(about.opensAt!) })}</p> : null}
      {status === 'closed' ? <p className="notice">{t('consultations.law.closed', { at: f.dateTime(about.closesAt!) })}</p> : null}
      {status === 'reported' ? (
        <p className="notice">
          {t('consultations.law.reported')} <Link to={`/consultations/${id}/report`}>{t('consultations.law.toReport')}</Link>
        </p>
      ) : null}
      {about.edition !== about.currentEdition ? (
        <p className="notice">
          {t('consultations.law.oldEdition', { number: about.edition })}{' '}
          <Link to={`/consultations/${id}`}>{t('consultations.law.toCurrent', { number: about.currentEdition })}</Link>{' '}
          <Link to={`/consultations/${id}/changes?from=${about.edition}&to=${about.currentEdition}`}>
            {t('consultations.law.toChanges')}
          </Link>
        </p>
      ) : about.edition > 1 ? (
        <p className="no-print small">
          <Link to={`/consultations/${id}/changes`}>{t('consultations.law.changedIn', { number: about.edition })}</Link>
        </p>
      ) : null}
      {about.shortPeriodReason ? (
        <p className="short-notice soft">{t('consultations.law.shortNotice', { reason: about.shortPeriodReason })}</p>
      ) : null}
      {about.summary.text ? (
        <p className="measure" lang={about.summary.lang}>
          {about.summary.text}
        </p>
      ) : null}
      {status === 'draft' || status === 'announced' ? null : (
        <p className="no-print small">
          <Link to={`/consultations/${id}/results`}>{t('consultations.law.toResults')}</Link>
          {' · '}
          <Link to={`/activities/${id}/discussion`}>{t('consultations.law.discussion')}</Link>
        </p>
      )}
    </>
  )
}
