import '#app/i18n/consultations.ts'
import '#app/i18n/ledger.ts'
import '#app/i18n/results.ts'
import { useLoaderData } from '@remix-run/react'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { requireHandling } from '#app/features/consultations/ledger/handling.server.ts'
import { HandlingView } from '#app/features/consultations/ledger/ui/handling-view.tsx'
import { listHeard } from '#app/features/hearings/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const { head, ...handling } = await requireHandling(actor, params.consultationId!, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  const heard = await listHeard(head.consultation.id, locale, now)
  return { title: translatorFor(locale)('consultations.ledger.reportOf', { title: handling.about.title.text }), handling, heard }
})

export default function HandlingPage() {
  const { t } = useI18n()
  const { handling, heard } = useLoaderData<typeof loader>()
  return (
    <div className="wrap py-8">
      <p className="small mb-1 no-print">
        <Link to={`/consultations/${handling.about.id}/ledger`}>{t('consultations.ledger.title')}</Link> ·{' '}
        <a href={`/consultations/${handling.about.id}/ledger.docx`} download>
          {t('consultations.ledger.docx')}
        </a>
      </p>
      <h1>{t('consultations.ledger.reportOf', { title: handling.about.title.text })}</h1>
      <HandlingView handling={handling} heard={heard} />
    </div>
  )
}
