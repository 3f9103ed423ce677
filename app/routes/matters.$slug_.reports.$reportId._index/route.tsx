import '#app/i18n/dashboard.ts'
import { useLoaderData } from '@remix-run/react'
import { requireReport } from '#app/features/dashboard/index.server.ts'
import { ReportItems } from '#app/features/dashboard/ui/report-items.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { publicUrl } from '#app/platform/env.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, cache } }) => {
  const { matter, report } = await requireReport(actor, params.slug!, params.reportId!, locale)
  cache.keep([`matter:${matter.id}`])
  const address = new URL(`/matters/${report.slug}/reports/${report.id}`, publicUrl).href
  return { ...report, heading: report.title, title: report.title.text, address }
})

export default function Report() {
  const { t, f } = useI18n()
  const { id, slug, heading, matterTitle, agency, frozenAt, address, hash, position, items } = useLoaderData<typeof loader>()
  return (
    <article className="wrap measure py-8">
      <p className="soft small mb-1">
        <span lang={agency.lang}>{agency.text}</span>
        {' · '}
        <Link to={`/matters/${slug}`} lang={matterTitle.lang}>
          {matterTitle.text}
        </Link>
        <span className="no-print">
          {' · '}
          <Link to={`/matters/${slug}/dashboard`}>{t('dashboard.back')}</Link>
        </span>
      </p>
      <h1 lang={heading.lang}>{heading.text}</h1>
      <p className="soft">{t('dashboard.report.frozen', { at: f.dateTime(frozenAt) })}</p>
      <ReportItems items={items} />
      <footer className="mt-10 border-t border-[var(--faint)] pt-4">
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
          <dt className="soft">{t('dashboard.report.address')}</dt>
          <dd className="m-0 min-w-0 font-mono text-sm [overflow-wrap:anywhere]">{address}</dd>
          <dt className="soft">{t('dashboard.report.hash')}</dt>
          <dd className="m-0 min-w-0 font-mono text-sm [overflow-wrap:anywhere]">{hash}</dd>
          <dt className="soft">{t('dashboard.report.position')}</dt>
          <dd className="m-0 font-mono text-sm">{position}</dd>
        </dl>
        <p className="small no-print mt-3 mb-0">
          <a className="inline-flex min-h-11 items-center" href={`/matters/${slug}/reports/${id}.json`} download>
            {t('dashboard.report.data')}
          </a>{' '}
          <span className="soft">{t('dashboard.report.print')}</span>
        </p>
      </footer>
    </article>
  )
}
