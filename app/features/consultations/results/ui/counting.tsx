import '#app/i18n/channels.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Figures } from '../domain/charts.ts'
import { DIVISION_MIN, DIVISION_MIN_N } from '../domain/division.ts'

/** What the figures count and what they do not say. */
export function Counting({ figures, consultationId }: { figures: Figures; consultationId: string }) {
  const { t } = useI18n()
  const { received, withdrawn, hidden, experts, officials } = figures
  return (
    <section className="measure mt-10 border-t border-faint pt-2" aria-labelledby="counting">
      <h2 id="counting" className="!font-sans !text-base">
        {t('consultations.results.counting')}
      </h2>
      <div className="soft small">
        <p>{t('consultations.results.received', { received, withdrawn, hidden })}</p>
        <p>
          {t('consultations.results.countingPeople')}{' '}
          {experts + officials > 0 ? t('consultations.results.ofWhom', { experts, officials }) : null}
        </p>
        <p>{t('consultations.results.countingComments')}</p>
        {figures.byChannel.web < figures.comments ? <p>{t('consultations.channel.counting')}</p> : null}
        <p>{t('consultations.results.countingSample')}</p>
        <p>
          {t('consultations.results.countingDivision', { least: DIVISION_MIN_N, threshold: DIVISION_MIN })}{' '}
          {t('consultations.results.countingEntropy')}
        </p>
        <p className="no-print">
          <a className="inline-flex min-h-6 items-center" href={`/consultations/${consultationId}/package.zip`} download>
            {t('consultations.results.package')}
          </a>{' '}
          {t('consultations.results.packageNote')}
        </p>
      </div>
    </section>
  )
}
