import '#tests/support/own-database.ts'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { retryJob } from '#app/features/accounts/index.server.ts'
import { SYSTEM, VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { addJob, deadLetterOf, defineQueue, startJobs } from '#app/platform/jobs.server.ts'
import { db } from '#db/client.server.ts'
import { waitFor } from '#tests/support/wait-for.ts'

test('a job that failed for good is a dead letter until it is retried, once', async () => {
  let broken = true
  const handled: string[] = []
  const queue = defineQueue<{ word: string }>({
    name: `test-${randomUUID()}`,
    retryLimit: 0,
    async handle({ word }) {
      if (broken) throw new Error('not yet')
      handled.push(word)
    },
  })
  const jobs = await startJobs([queue])
  try {
    await db.transaction((tx) => addJob(tx, queue, { word: '民意' }))
    const deadLetters = async () =>
      (await db.execute(sql`select id from pgboss.job where name = ${deadLetterOf(queue.name)} and state = 'created'`)).map((row) =>
        String(row.id),
      )
    await waitFor('the job', async () => (await deadLetters()).length === 1)
    const input = { queue: deadLetterOf(queue.name), jobId: (await deadLetters())[0]! }
    await expect(runCommand(retryJob, VISITOR, input)).rejects.toMatchObject({ kind: 'signed_out' })
    broken = false
    await runCommand(retryJob, SYSTEM, input)
    await waitFor('the job', async () => handled.length === 1)
    expect(handled).toEqual(['民意'])
    await expect(runCommand(retryJob, SYSTEM, input)).rejects.toMatchObject({ kind: 'not_found' })
  } finally {
    await jobs.stop()
  }
})
