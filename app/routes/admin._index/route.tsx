import '#app/i18n/accounts.ts'
import { useLoaderData } from '@remix-run/react'
import { adminPage, countFailedJobs, countPeople, countWaitingEvents } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { PARTICIPANT_KINDS } from '#app/platform/actor.ts'
import { listLags } from '#app/platform/events/listeners.server.ts'
import { lastPosition } from '#app/platform/events/log.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { WideTable } from '#app/ui/wide-table.tsx'

export const meta = titleMeta

export const loader = adminPage(async ({ context }) => {
  const [people, position, waiting, lags, failedJobs] = await Promise.all([
    countPeople(),
    lastPosition(),
    countWaitingEvents(),
    listLags(),
    countFailedJobs(),
  ])
  return {
    title: translatorFor(context.locale)('admin.title'),
    people,
    position,
    waiting,
    behind: Math.max(0, ...lags.map((lag) => lag.behind)),
    failedJobs,
  }
})

export default function AdminOverview() {
  const { t, f } = useI18n()
  const { people, position, waiting, behind, failedJobs } = useLoaderData<typeof loader>()
  const total = Object.values(people).reduce((sum, n) => sum + (n ?? 0), 0)
  return (
    <div className="measure">
      <h1>{t('admin.title')}</h1>
      <section aria-labelledby="state">
        <h2 id="state">{t('admin.overview.state')}</h2>
        <p>{t('admin.overview.events', { position: f.number(position), waiting: f.number(waiting) })}</p>
        <p>
          <Link to="/admin/events">{behind === 0 ? t('admin.overview.behindNone') : t('admin.overview.behind', { count: behind })}</Link>
        </p>
        <p>
          <Link to="/admin/jobs">{failedJobs === 0 ? t('admin.overview.deadNone') : t('admin.overview.dead', { count: failedJobs })}</Link>
        </p>
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{t('admin.overview.people')}</h2>
        <p className="soft">{t('admin.overview.peopleNote', { total: f.number(total) })}</p>
        <WideTable label={t('admin.overview.people')}>
          <thead>
            <tr>
              <th scope="col">{t('admin.overview.kind')}</th>
              <th scope="col" className="num">
                {t('admin.overview.number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {PARTICIPANT_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row" className="font-normal">
                  <Link to={`/admin/people?kind=${kind}`}>{t(`kind.${kind}`)}</Link>
                </th>
                <td className="num">{f.number(people[kind] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </section>
    </div>
  )
}
