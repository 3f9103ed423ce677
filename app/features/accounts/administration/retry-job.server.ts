import { sql } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { retryJob as retry } from '#app/platform/jobs.server.ts'
import { RetryJobInput } from '../inputs.ts'
import { requireAdministrator } from '../policy.ts'

/** A failed job runs again in its queue; a dead letter goes back to the queue it came from. */
export const retryJob = defineCommand({
  name: 'accounts.retry-job',
  input: RetryJobInput,
  async authorise({ tx, actor, input }) {
    requireAdministrator(actor)
    const [job] = await tx.execute(sql`select id from pgboss.job where name = ${input.queue} and id = ${input.jobId}`)
    if (!job) throw new AppError('not_found', 'admin.problem.noJob')
  },
  async write({ tx, input }) {
    if (!(await retry(tx, input.queue, input.jobId))) throw new AppError('conflict', 'admin.problem.notRetriable')
    return { result: null, event: { name: 'accounts.job-retried', payload: { ...input } } }
  },
})
