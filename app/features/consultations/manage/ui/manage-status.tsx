import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { ManagePage } from '../queries.server.ts'

type Managed = Omit<ManagePage, 'title'>

/** Status, times and ways on, at a glance. */
export function PeriodFacts({ managed }: { managed: Managed }) {
  const { t, f } = useI18n()
  const { id, status } = managed
  const times = [
    ['published', managed.publishedAt],
    ['opens', managed.opensAt],
    ['closes', managed.closesAt],
    ['due', managed.answersDueAt],
    ['reported', managed.reportedAt],
  ] as const
  const link = (to: string, label: string, primary = false) => (
    <Link className={primary ? 'button primary' : 'button'} to={to}>
      {label}
    </Link>
  )
  return (
    <section aria-labelledby="status">
      <h2 id="status" className="visually-hidden">
        {t('consultations.manage.status')}
      </h2>
      <ul className="facts">
        <li>
          <b className={status === 'open' ? 'text-seal' : ''}>{t(`consultations.status.${status}`)}</b>
        </li>
        {status === 'draft' ? null : (
          <li>{t('consultations.manage.answered', { answered: f.number(managed.answered), total: f.number(managed.comments) })}</li>
        )}
        {managed.overdue && managed.answered < managed.comments ? (
          <li className="font-semibold text-seal">{t('consultations.manage.overdue')}</li>
        ) : null}
      </ul>
      {status === 'draft' ? null : (
        <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          {times.map(([name, at]) =>
            at ? (
              <div key={name} className="contents">
                <dt className="soft">{t(`consultations.manage.${name}`)}</dt>
                <dd className="m-0">{f.dateTime(at)}</dd>
              </div>
            ) : null,
          )}
          {managed.shortPeriodReason ? (
            <div className="contents">
              <dt className="soft">{t('consultations.manage.shortReason')}</dt>
              <dd className="m-0 whitespace-pre-line">{managed.shortPeriodReason}</dd>
            </div>
          ) : null}
        </dl>
      )}
      {managed.extensions.length > 0 ? (
        <>
          <h3>{t('consultations.manage.extensions')}</h3>
          <ul>
            {managed.extensions.map((one) => (
              <li key={one.id}>
                {t('consultations.manage.extension', { before: f.dateTime(one.before), after: f.dateTime(one.after) })}
                <div className="soft small whitespace-pre-line">{one.reason}</div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="flex flex-wrap gap-3">
        {status === 'draft' ? null : link(`/office/consultations/${id}/work`, t('consultations.manage.work'), true)}
        {status === 'draft' ? null : link(`/consultations/${id}`, t('consultations.manage.open'))}
        {status === 'draft' ? null : link(`/consultations/${id}/results`, t('consultations.manage.results'))}
        {status === 'reported' ? link(`/consultations/${id}/report`, t('consultations.manage.report')) : null}
        {status === 'closed' && managed.mayManage ? link(`/office/consultations/${id}/close`, t('consultations.manage.close')) : null}
        {managed.mayManage && status !== 'draft' && status !== 'reported'
          ? link(`/office/consultations/${id}/edition`, t('consultations.edition.manage'))
          : null}
        {managed.mayManage && status !== 'draft'
          ? link(`/office/consultations/${id}/suggestions`, t('consultations.suggestions.manage'))
          : null}
        {managed.mayManage && status === 'reported' ? link(`/office/consultations/${id}/draft`, t('consultations.manage.draft')) : null}
        {status === 'draft' ? null : (
          <a className="button" href={`/consultations/${id}/package.zip`} download>
            {t('consultations.manage.package')}
          </a>
        )}
      </p>
    </section>
  )
}

/** What is left to do before publication. */
export function Steps({ managed: { id, version } }: { managed: Managed }) {
  const { t, f } = useI18n()
  const to = (anchor: string) => `/office/consultations/${id}/draft${anchor}`
  const done = (is: boolean) => (is ? <span className="soft"> · {t('consultations.manage.done')}</span> : null)
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('consultations.manage.steps')}</h2>
      <ol>
        <li className="py-1">
          <Link to={to('')}>{t('consultations.manage.stepDraft')}</Link>
          {done(version !== null)}
        </li>
        <li className="py-1">
          {version ? (
            <Link to={to('#translation')}>{t('consultations.manage.stepTranslation')}</Link>
          ) : (
            t('consultations.manage.stepTranslation')
          )}
          {done((version?.translated ?? 0) > 0)}
        </li>
        <li className="py-1">
          {version ? <Link to={to('#explanations')}>{t('consultations.manage.stepNotes')}</Link> : t('consultations.manage.stepNotes')}
          {done((version?.explained ?? 0) > 0)}
        </li>
        <li className="py-1">{t('consultations.manage.stepPublish')}</li>
      </ol>
      {version ? (
        <p className="soft small">
          {t('consultations.import.facts', {
            number: version.number,
            clauses: f.number(version.clauses),
            articles: f.number(version.articles),
            translated: f.number(version.translated),
            explained: f.number(version.explained),
          })}
        </p>
      ) : null}
      {version ? (
        <p>
          <Link className="button" to={`/consultations/${id}`}>
            {t('consultations.manage.previewPage')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
