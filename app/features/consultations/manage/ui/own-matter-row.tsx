import { Said } from '#app/features/matters/ui/said.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { OwnConsultation } from '../queries.server.ts'

type Props = {
  matter: { slug: string; title: OwnConsultation['title']; publishedAt: string | null; decidedAt: string | null }
  mayAuthor: boolean
  consultations: readonly OwnConsultation[]
}

/** One matter of the office with what is running and what is owed. */
export function OwnMatterRow({ matter, mayAuthor, consultations }: Props) {
  const { t } = useI18n()
  const state = matter.decidedAt ? 'matters.office.decided' : matter.publishedAt ? 'matters.office.public' : 'matters.office.unpublished'
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Link className="font-semibold" to={mayAuthor ? `/office/matters/${matter.slug}` : `/matters/${matter.slug}`}>
          <Said words={matter.title} />
        </Link>
        <span className="soft small">{t(state)}</span>
      </div>
      {consultations.length === 0 ? (
        <p className="soft small mb-0">{t('matters.office.noConsultation')}</p>
      ) : (
        <ul className="plain-list mt-2">
          {consultations.map((one) => (
            <OwnConsultationLine key={one.id} one={one} />
          ))}
        </ul>
      )}
    </li>
  )
}

export function OwnConsultationLine({ one }: { one: OwnConsultation }) {
  const { t, f } = useI18n()
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 py-1">
      <Link className="inline-flex min-h-11 max-w-full grow items-center md:min-h-0 md:min-w-72" to={`/office/consultations/${one.id}`}>
        <Said words={one.title} />
      </Link>
      <ul className="facts small mb-0">
        <li className={one.status === 'open' ? 'text-seal' : ''}>{t(`consultations.status.${one.status}`)}</li>
        {one.status === 'announced' && one.opensAt ? <li>{t('matters.office.opens', { at: f.dateTime(one.opensAt) })}</li> : null}
        {one.status === 'open' && one.closesAt ? <li>{t('matters.office.closes', { at: f.dateTime(one.closesAt) })}</li> : null}
        {one.status === 'draft' ? null : (
          <li>
            <Link className="inline-flex min-h-8 items-center" to={`/office/consultations/${one.id}/work`}>
              {t('matters.office.answered', { total: f.number(one.comments), answered: f.number(one.answered) })}
            </Link>
          </li>
        )}
        {one.overdue ? <li className="font-semibold text-seal">{t('matters.office.overdue')}</li> : null}
        {!one.overdue && one.status === 'closed' && one.answersDueAt ? (
          <li>{t('matters.office.due', { at: f.dateTime(one.answersDueAt) })}</li>
        ) : null}
      </ul>
    </li>
  )
}
