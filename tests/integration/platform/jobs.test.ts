import '#tests/support/own-database.ts'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { addJob, deadLetterOf, defineQueue, listJobs, type Queue, startJobs } from '#app/platform/jobs.server.ts'
import { db } from '#db/client.server.ts'
import { waitFor } from '#tests/support/wait-for.ts'

type Word = { word: string }
let running: { stop(): Promise<void> } | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})
/** A queue that writes down every attempt and fails where it is told to. */
function buildQueue(fails: (word: string, attempt: number) => boolean, retryLimit = 2) {
  const attempts: string[] = []
  const queue = defineQueue<Word>({
    name: `test-${randomUUID()}`,
    retryLimit,
    async handle({ word }) {
      attempts.push(word)
      if (fails(word, attempts.filter((one) => one === word).length)) throw new Error(`cannot say it the ${attempts.length}. time`)
    },
  })
  return { queue, attempts }
}
const add = (queue: Queue<Word>, ...words: string[]) =>
  db.transaction(async (tx) => {
    for (const word of words) await addJob(tx, queue, { word })
  })
const rowsOf = async (name: string) =>
  (await db.execute(sql`select id, state::text as state, retry_count as tries, data->>'word' as word,
    extract(epoch from start_after - now())::float as pause from pgboss.job where name = ${name} order by created_on, id`)) as unknown as {
    id: string
    state: string
    tries: number
    word: string
    pause: number
  }[]
/** Lets the pause before the next attempt pass at once; returns how long it would have been. */
async function skipPause(name: string, tries: number) {
  const row = await waitFor(`attempt ${tries + 1} has failed`, async () =>
    (await rowsOf(name)).find((one) => one.state === 'retry' && one.tries === tries),
  )
  await db.execute(sql`update pgboss.job set start_after = now() where id = ${row.id}`)
  return row.pause
}

test('a job exists exactly if the transaction that made it commits', async () => {
  const { queue, attempts } = buildQueue(() => false)
  running = await startJobs([queue])
  await expect(
    db.transaction(async (tx) => {
      await addJob(tx, queue, { word: 'undone' })
      throw new Error('undo')
    }),
  ).rejects.toThrow('undo')
  await add(queue, 'kept')
  await waitFor('the job is done', async () => (await rowsOf(queue.name)).every((row) => row.state === 'completed'))
  expect(attempts).toEqual(['kept'])
  expect((await rowsOf(queue.name)).map((row) => row.word)).toEqual(['kept'])
})

test('what fails is tried again after pauses that double, and then is done once', async () => {
  const { queue, attempts } = buildQueue((_, attempt) => attempt < 4, 3)
  running = await startJobs([queue])
  await add(queue, 'a')
  const pauses = [await skipPause(queue.name, 0), await skipPause(queue.name, 1), await skipPause(queue.name, 2)]
  await waitFor('it is done', async () => (await rowsOf(queue.name))[0]!.state === 'completed')
  expect(attempts).toEqual(['a', 'a', 'a', 'a'])
  expect(pauses[0]).toBeGreaterThan(0)
  expect(pauses[2]!).toBeGreaterThan(pauses[0]! * 1.5)
  expect(await rowsOf(deadLetterOf(queue.name))).toEqual([])
})

test('one that fails repeats nobody else’s; after its last attempt it waits in the dead letter with its data and its cause', async () => {
  const { queue, attempts } = buildQueue((word) => word === 'bad', 1)
  running = await startJobs([queue])
  await add(queue, 'one', 'two', 'bad', 'three')
  await skipPause(queue.name, 0)
  const dead = await waitFor('the dead letter', async () => (await rowsOf(deadLetterOf(queue.name)))[0])
  expect(dead).toMatchObject({ state: 'created', word: 'bad' })
  expect([...attempts].sort()).toEqual(['bad', 'bad', 'one', 'three', 'two'])
  const [first, ...others] = (await listJobs(db)).filter((job) => job.queue.startsWith(queue.name))
  expect(first).toMatchObject({
    id: dead.id,
    queue: deadLetterOf(queue.name),
    error: expect.stringContaining('cannot say it'),
    retryCount: 1,
  })
  expect(others.filter((job) => job.state === 'completed')).toHaveLength(3)
  expect(JSON.stringify([first, ...others])).not.toContain('"bad"')
})

test('what was added while no process worked is done by the next one', async () => {
  const { queue, attempts } = buildQueue(() => false)
  await add(queue, 'waiting')
  expect(attempts).toEqual([])
  running = await startJobs([queue])
  await waitFor('it is done', () => attempts.length === 1)
})
