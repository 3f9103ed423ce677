import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { WorkPage } from '../work-page.server.ts'

/** Whose work, how far it is, and until when. */
export function WorkHead({
  page,
}: {
  page: Pick<WorkPage, 'id' | 'title' | 'counts' | 'answersDueAt' | 'overdue' | 'reportedAt' | 'may'>
}) {
  const { t, f } = useI18n()
  const { answered, unanswered } = page.counts
  const total = answered + unanswered
  const said = t('consultations.work.progress', { answered, total })
  return (
    <header className="mb-3">
      <p className="small soft mb-0">{t('consultations.work.title')}</p>
      <h1 className="!mb-2 !text-2xl" lang={page.title.lang}>
        {page.title.text}
      </h1>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <p className="mb-0 flex items-center gap-3">
          <progress
            className="h-2 w-40 appearance-none rounded-full border-0 bg-faint [&::-moz-progress-bar]:bg-seal [&::-webkit-progress-bar]:rounded-full [&::-webkit-progress-bar]:bg-faint [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-seal"
            value={answered}
            max={Math.max(1, total)}
            aria-label={t('consultations.work.progressLabel')}
          >
            {said}
          </progress>
          <b className="font-semibold">{said}</b>
        </p>
        {page.answersDueAt && !page.reportedAt ? (
          <span className={page.overdue ? 'font-semibold text-seal' : 'soft'}>
            {t(page.overdue ? 'consultations.work.overdue' : 'consultations.work.due', { at: f.dateTime(page.answersDueAt) })}
          </span>
        ) : null}
        <nav className="small ml-auto flex flex-wrap gap-x-5 max-md:ml-0">
          <Link className="inline-flex min-h-11 items-center" to={`/consultations/${page.id}`}>
            {t('consultations.work.toPage')}
          </Link>
          <Link className="inline-flex min-h-11 items-center" to={`/consultations/${page.id}/results`}>
            {t('consultations.work.toResults')}
          </Link>
          <Link className="inline-flex min-h-11 items-center" to={`/office/consultations/${page.id}/campaigns`}>
            {t('consultations.work.toCampaigns')}
          </Link>
          <Link className="inline-flex min-h-11 items-center" to={`/office/consultations/${page.id}/themes`}>
            {t('consultations.work.toThemes')}
          </Link>
          <Link className="inline-flex min-h-11 items-center" to={`/office/consultations/${page.id}/intake`}>
            {t('consultations.intake.toIntake')}
          </Link>
          {page.may.report ? (
            <Link className="inline-flex min-h-11 items-center" to={`/office/consultations/${page.id}/suggestions`}>
              {t('consultations.suggestions.title')}
            </Link>
          ) : null}
          {page.may.report ? (
            <Link className="inline-flex min-h-11 items-center" to={`/office/consultations/${page.id}/close`}>
              {t('consultations.work.toReport')}
            </Link>
          ) : null}
        </nav>
      </div>
      {page.reportedAt ? <p className="notice mt-3">{t('consultations.work.reported', { at: f.dateTime(page.reportedAt) })}</p> : null}
      {!page.reportedAt && !page.may.answer ? <p className="notice mt-3">{t('consultations.work.readOnly')}</p> : null}
    </header>
  )
}
