import postgres from 'postgres'
import { expect, test } from 'vitest'

const connect = (max: number) => postgres(process.env.DATABASE_URL!, { max, onnotice: () => {}, backoff: () => 0.05 })
const outcome = (query: Promise<unknown>) =>
  query.then(
    () => 'answered',
    (error) => error.code as string,
  )

// Without app/launch/mend.mjs the second write after the loss throws out of a timer, which ends the process.
test('a connection that the server ends fails what was asked of it, and the pool goes on', async () => {
  const [sql, other] = [connect(2), connect(1)]
  const held = await sql.reserve()
  const [row] = await held<{ pid: number }[]>`select pg_backend_pid() as pid`
  await other`select pg_terminate_backend(${row!.pid}, 5000)`
  await expect.poll(() => outcome(held`select 1`)).toBe('CONNECTION_CLOSED')
  expect(await outcome(held`select 1`)).toBe('CONNECTION_CLOSED')
  held.release()
  await expect.poll(() => outcome(Promise.all([sql`select 1`, sql`select 2`, sql`select 3`]))).toBe('answered')
  await Promise.all([sql.end(), other.end()])
})
