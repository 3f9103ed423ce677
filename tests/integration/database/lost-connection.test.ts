import net from 'node:net'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'

// Each of these fails without app/launch/mend.mjs: one ends the process, one writes outside its transaction, two wait for ever.
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

test('what is asked between the break of a connection and its end comes to an end, and nothing waits on its successor', async () => {
  const path = await breakablePath()
  const broken = postgres(path.url, { max: 1, onnotice: () => {}, backoff: () => 0.02 })
  try {
    await broken`select 1`
    const asked = broken`select pg_sleep(20)`.catch(() =>
      Promise.all([
        outcome(broken`select ${'a'}::text`),
        outcome(broken.begin((tx) => tx`select ${'b'}::text`)),
        outcome(broken`select 1`),
      ]),
    )
    await expect.poll(async () => (await other`select 1 from pg_stat_activity where query like 'select pg_sleep(20)%'`).length).toBe(1)
    path.breakAll()
    for (const each of await asked) expect(each).toMatch(/^(CONNECTION_CLOSED|answered)$/)
    expect(await asked).toContain('CONNECTION_CLOSED')
    expect(await broken.begin((tx) => tx`select ${'c'}::text as said`)).toMatchObject([{ said: 'c' }])
    expect(await broken`select ${'d'}::text as said`).toMatchObject([{ said: 'd' }])
  } finally {
    await broken.end({ timeout: 1 })
    path.close()
  }
}, 10_000)

test('what a transaction has queued is refused when its connection is lost', async () => {
  const queued: Promise<string>[] = []
  const lost = sql.begin(async (tx) => {
    const pid = await pidOf(tx)
    // One runs, a hundred are on their way, the rest waits for its turn.
    for (let n = 0; n < 150; n++) queued.push(outcome(tx`select pg_sleep(20)`.execute()))
    await other`select pg_terminate_backend(${pid}, 5000)`
    await Promise.all(queued)
  })
  expect(['CONNECTION_CLOSED', '57P01']).toContain(await outcome(lost))
  expect((await Promise.all(queued)).filter((each) => each === 'answered')).toEqual([])
}, 10_000)

/** A way to the database that breaks as a killed one does: with a reset, not with an end. */
async function breakablePath() {
  const { hostname, port } = new URL(process.env.DATABASE_URL!)
  const sockets = new Set<net.Socket>()
  const server = net.createServer((near) => {
    const far = net.connect(Number(port || 5432), hostname)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) {
      socket.on('error', () => {})
      socket.on('close', () => far.destroy())
    }
    sockets.add(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(process.env.DATABASE_URL!)
  url.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return {
    url: url.href,
    breakAll: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close: () => void server.close(),
  }
}
