import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminPage, countJobs, retryJob } from '#app/features/accounts/index.server.ts'
import { JobCounts, JobTable } from '#app/features/accounts/ui/job-tables.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { listJobs } from '#app/platform/jobs.server.ts'
import { titleMeta } from '#app/ui/meta.ts'
import { db } from '#db/client.server.ts'

export const meta = titleMeta

export const loader = adminPage(async ({ url, context }) => {
  const counts = await countJobs()
  return {
    title: translatorFor(context.locale)('admin.jobs.title'),
    counts,
    jobs: counts.length > 0 ? await listJobs(db, 50) : [],
    done: url.searchParams.has('done'),
  }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  runForms({ request, context }, { retry: { command: retryJob, onDone: () => safeRedirect('/admin/jobs?done=1') } })

export default function JobsPage() {
  const { t } = useI18n()
  const { counts, jobs, done } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('admin.jobs.title')}</h1>
      {done ? (
        <p className="notice measure" role="status">
          {t('admin.done')}
        </p>
      ) : null}
      <p className="soft measure">{t('admin.jobs.note')}</p>
      {counts.length === 0 ? (
        <p>{t('admin.jobs.none')}</p>
      ) : (
        <>
          <h2>{t('admin.jobs.counts')}</h2>
          <div className="measure">
            <JobCounts counts={counts} />
          </div>
          <h2>{t('admin.jobs.latest')}</h2>
          <JobTable jobs={jobs} />
        </>
      )}
    </>
  )
}
