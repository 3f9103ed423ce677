import '#app/i18n/consultations.ts'
import '#app/i18n/results.ts'
import { useLoaderData } from '@remix-run/react'
import { requireReport } from '#app/features/consultations/results/report.server.ts'
import { Lead } from '#app/features/consultations/results/ui/lead.tsx'
import { ReportEntry } from '#app/features/consultations/results/ui/report-entry.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { textLanguage } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { RichText } from '#app/ui/rich-text.tsx'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const { head, report } = await requireReport(actor, params.consultationId!, url.searchParams.get('after'), locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`])
  return { title: `${translatorFor(locale)('consultations.report.title')} · ${report.about.title.text}`, ...report }
})

export default function ReportPage() {
  const { t, f, locale } = useI18n()
  const { about, figures, reportedAt, entries, whatChanged, unansweredReason, contents, first, next } = useLoaderData<typeof loader>()
  const home = `/consultations/${about.id}`
  const nameOf = (article: { cite: { zh: string; en: string } } | null) =>
    article?.cite[textLanguage(locale)] || t('consultations.results.wholeDraft')
  return (
    <div className="wrap py-8">
      <p className="small mb-1">
        <Link to={home} lang={about.title.lang}>
          {about.title.text}
        </Link>
      </p>
      <h1>{t('consultations.report.title')}</h1>
      <ul className="facts small">
        <li>{t('consultations.report.published', { agency: about.agency.name.text, at: f.dateTime(reportedAt) })}</li>
        {about.opensAt && about.closesAt ? (
          <li>{t('consultations.report.period', { from: f.date(about.opensAt), to: f.dateTime(about.closesAt) })}</li>
        ) : null}
        <li>{t('consultations.report.permanent')}</li>
      </ul>
      {first ? (
        <>
          <Lead figures={figures} final />
          <ul className="facts border-y border-faint py-2">
            {(['adopted', 'partly', 'not-adopted', 'out-of-scope'] as const).map((outcome) => (
              <li key={outcome}>
                {t(`consultations.outcome.${outcome}`)} <b>{f.number(figures.byOutcome[outcome])}</b>
              </li>
            ))}
            <li>
              {t('consultations.report.without')} <b>{f.number(figures.unanswered)}</b>
            </li>
            <li className="no-print">
              <Link className="inline-flex min-h-11 items-center" to={`${home}/results`}>
                {t('consultations.report.toFigures')}
              </Link>
            </li>
          </ul>
          <p className="small soft">
            {t('consultations.results.received', { received: figures.received, withdrawn: figures.withdrawn, hidden: figures.hidden })}
          </p>
          {whatChanged ? (
            <section className="measure">
              <h2>{t('consultations.report.whatChanged')}</h2>
              <RichText nodes={whatChanged.nodes} lang={whatChanged.lang} />
            </section>
          ) : null}
          {figures.unanswered > 0 ? (
            <section className="notice measure mt-6">
              <h2>{t('consultations.report.unanswered', { count: figures.unanswered })}</h2>
              <p>
                {unansweredReason
                  ? t('consultations.report.unansweredReason', { reason: unansweredReason })
                  : t('consultations.report.restored')}
              </p>
            </section>
          ) : null}
        </>
      ) : null}
      <p className="no-print flex flex-wrap items-center gap-3">
        <span>{t('consultations.report.downloads')}</span>
        <a className="button small" href={`${home}/report.csv`} download>
          {t('consultations.report.csv')}
        </a>
        <a className="button small" href={`${home}/report.json`} download>
          {t('consultations.report.json')}
        </a>
        <a className="button small" href={`${home}/package.zip`} download>
          {t('consultations.results.package')}
        </a>
        <small className="soft">{t('consultations.report.printHint')}</small>
      </p>
      <h2>{t('consultations.report.each')}</h2>
      {contents.length > 1 ? (
        <nav className="no-print mb-4" aria-label={t('consultations.report.contents')}>
          <ul className="plain-list flex flex-wrap gap-x-5">
            {contents.map((item) => (
              <li key={item.cursor}>
                <Link className="inline-flex min-h-11 items-center gap-1.5 no-underline hover:underline" to={`?after=${item.cursor}`}>
                  {nameOf(item)} <span className="soft small">{f.number(item.n)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {entries.length === 0 ? <p className="soft">{t('list.empty')}</p> : null}
      {entries.map(({ place, article, card }, i) => (
        <div key={card.id}>
          {i === 0 || place !== entries[i - 1]!.place ? <h3 className="!mt-8 text-lg">{nameOf(article)}</h3> : null}
          <ReportEntry card={card} consultationId={about.id} currentEdition={about.currentEdition} place={nameOf(article)} />
        </div>
      ))}
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {next ? (
          <Link className="button" to={`?after=${next}`}>
            {t('action.next')}
          </Link>
        ) : null}
        {first ? null : (
          <Link className="button quiet" to={`${home}/report`}>
            {t('action.first')}
          </Link>
        )}
      </p>
    </div>
  )
}
