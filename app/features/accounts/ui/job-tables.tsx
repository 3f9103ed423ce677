import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { JobRow } from '#app/platform/jobs.server.ts'
import { ActionForm } from '#app/ui/form.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { QueueCount } from '../administration/queries.server.ts'

type Shown = Omit<JobRow, 'createdAt' | 'completedAt'> & { createdAt: Date | string; completedAt: Date | string | null }
const DEAD = '-dead'
const isDead = (queue: string) => queue.endsWith(DEAD)
const waitsInDeadLetter = (job: { queue: string; state: string }) => isDead(job.queue) && job.state === 'created'

function useJobWords() {
  const { t } = useI18n()
  return {
    queueName: (queue: string) => (isDead(queue) ? t('admin.jobs.deadQueue', { queue: queue.slice(0, -DEAD.length) }) : queue),
    stateName: (job: { queue: string; state: string }) =>
      waitsInDeadLetter(job) ? t('admin.job.dead') : t.dynamic(`admin.job.${job.state}`),
  }
}

export function JobCounts({ counts }: { counts: readonly QueueCount[] }) {
  const { t, f } = useI18n()
  const { queueName, stateName } = useJobWords()
  return (
    <WideTable label={t('admin.jobs.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.jobs.queue')}</th>
          <th scope="col">{t('admin.jobs.state')}</th>
          <th scope="col" className="num">
            {t('admin.jobs.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => (
          <tr key={`${row.queue} ${row.state}`}>
            <td>{queueName(row.queue)}</td>
            <td>{stateName(row)}</td>
            <td className="num">{f.number(row.n)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

export function JobTable({ jobs }: { jobs: readonly Shown[] }) {
  const { t, f } = useI18n()
  const { queueName, stateName } = useJobWords()
  return (
    <WideTable label={t('admin.jobs.latest')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.jobs.queue')}</th>
          <th scope="col">{t('admin.jobs.state')}</th>
          <th scope="col">{t('admin.jobs.created')}</th>
          <th scope="col">{t('admin.jobs.finished')}</th>
          <th scope="col" className="num">
            {t('admin.jobs.retries')}
          </th>
          <th scope="col">{t('admin.jobs.error')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td>{queueName(job.queue)}</td>
            <td>{stateName(job)}</td>
            <td className="whitespace-nowrap">{f.dateTime(job.createdAt)}</td>
            <td className="whitespace-nowrap">{job.completedAt ? f.dateTime(job.completedAt) : ''}</td>
            <td className="num">{f.number(job.retryCount)}</td>
            <td>{job.error}</td>
            <td>{waitsInDeadLetter(job) ? <RetryButton job={job} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

function RetryButton({ job }: { job: Shown }) {
  const { t, f } = useI18n()
  return (
    <ActionForm name={`retry:${job.id}`}>
      <input type="hidden" name="queue" value={job.queue} />
      <input type="hidden" name="jobId" value={job.id} />
      <button
        type="submit"
        className="button small"
        aria-label={t('admin.jobs.retryLabel', { queue: job.queue, at: f.dateTime(job.createdAt) })}
      >
        {t('admin.jobs.retry')}
      </button>
    </ActionForm>
  )
}
