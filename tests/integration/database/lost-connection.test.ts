import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'

// Each of these fails without app/launch/mend.mjs: the first ends the process, the last writes outside its transaction.
const outcome = (query: Promise<unknown>) =>
  query.then(
    () => 'answered',
    (error) => error.code as string,
  )
let sql: postgres.Sql
let other: postgres.Sql
beforeEach(() => {
  const connect = (max: number) => postgres(process.env.DATABASE_URL!, { max, onnotice: () => {}, backoff: () => 0.02 })
  ;[sql, other] = [connect(1), connect(1)]
})
afterEach(async () => {
  await Promise.all([sql.end({ timeout: 1 }), other.end({ timeout: 1 })])
})
const pidOf = async (on: postgres.Sql | postgres.TransactionSql) => (await on<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]!.pid

test('a lost connection fails what is asked of it, and the pool goes on', async () => {
  const held = await sql.reserve()
  await other`select pg_terminate_backend(${await pidOf(held)}, 5000)`
  await expect.poll(() => outcome(held`select 1`)).toBe('CONNECTION_CLOSED')
  expect(await outcome(held`select 1`)).toBe('CONNECTION_CLOSED')
  held.release()
  expect(await outcome(sql`select 1`)).toBe('answered')
  expect(await outcome(sql`select 1`)).toBe('answered')
})

test('a transaction that loses its connection in a query is refused, and the next one works', async () => {
  const lost = sql.begin(async (tx) => {
    const pid = await pidOf(tx)
    const sleeping = tx`select pg_sleep(20)`.execute()
    await other`select pg_terminate_backend(${pid}, 5000)`
    await sleeping
  })
  expect(['CONNECTION_CLOSED', '57P01']).toContain(await outcome(lost))
  expect(await outcome(sql.begin((tx) => tx`select 1`))).toBe('answered')
})

test('what a transaction still does after its connection was lost is not done at all', async () => {
  await other`create table if not exists lost_writes (n int)`
  let finish = () => {}
  const paused = new Promise<void>((resolve) => {
    finish = resolve
  })
  let late: Promise<string> | undefined
  const lost = sql.begin(async (tx) => {
    await tx`insert into lost_writes values (1)`
    await other`select pg_terminate_backend(${await pidOf(tx)}, 5000)`
    await paused // works on something else, while the pool connects anew
    late = outcome(tx`insert into lost_writes values (2)`)
    await late
  })
  expect(await outcome(lost)).toBe('CONNECTION_CLOSED')
  expect(await outcome(sql`select 1`)).toBe('answered')
  finish()
  await expect.poll(() => late).toBe('CONNECTION_CLOSED')
  expect(await other`select n from lost_writes`).toEqual([])
  await other`drop table lost_writes`
})
