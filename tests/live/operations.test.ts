import { connect, createServer, type Socket } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { comments } from '#db/schema/index.server.ts'
import { databaseUrl } from '#tests/support/own-database.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'
import { askRaw, metric } from './raw.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const ready = async (server: RunningServer) => {
  const { status, body } = await askRaw(server, '/readyz')
  return { status, report: JSON.parse(body.toString()) as Record<string, boolean> }
}
const stored = (body: string) => house.db.select({ id: comments.id }).from(comments).where(eq(comments.body, body))
const ended = (server: RunningServer) =>
  waitFor('the process has ended', () => server.child.exitCode !== null || server.child.signalCode !== null, 20_000)

/** A way to the database that can be cut and mended, as a network is. */
async function openWay() {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = proxy.address() as { port: number }
  const url = new URL(databaseUrl)
  Object.assign(url, { hostname: '127.0.0.1', port: String(port) })
  return {
    url: url.href,
    cut: async () => {
      const closed = new Promise((resolve) => proxy.close(resolve))
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: () => listen(port),
  }
}

describe('graceful stop', () => {
  test('what is under way ends well, nothing new is taken, the process ends by itself with code 0', async () => {
    const server = await house.start()
    const reader = await house.open(server, '/comments?sort=newest')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let isLocked = false
    const locked = house.db.transaction(async (tx) => {
      await tx.execute(sql`lock table comments in exclusive mode`)
      isLocked = true
      await held
    })
    onTestFinished(() => release()) // else a failure here would hold up every test after it
    await waitFor('the lock is held', () => isLocked)
    const writes = (['citizen', 'other', 'expert'] as const).map((who) => house.comment(server, who, `停机时还在路上，${who}。`))
    await waitFor('three writes wait for the lock', async () => {
      const [row] = await house.db.execute(sql`select count(*)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where not l.granted and l.relation = 'comments'::regclass and a.datname = current_database()`)
      return row!.n === 3
    })
    server.child.kill('SIGTERM')
    await waitFor('new connections are refused', () =>
      askRaw(server, '/healthz').then(
        () => false,
        (error) => error.code === 'ECONNREFUSED',
      ),
    )
    await waitFor('live connections were told to go', () => !reader.socket.connected)
    expect(server.child.exitCode).toBeNull()
    release()
    await locked
    const ids = await Promise.all(writes)
    const answered = performance.now()
    await ended(server)
    expect([server.child.exitCode, server.child.signalCode]).toEqual([0, null])
    expect(performance.now() - answered).toBeLessThan(5000)
    for (const [n, who] of (['citizen', 'other', 'expert'] as const).entries())
      expect(await stored(`停机时还在路上，${who}。`)).toEqual([{ id: ids[n] }])
    expect(server.output()).not.toMatch(/Error|exception/i)
  })

  test('Ctrl-C is the same, also when nothing is under way and connections are kept open', async () => {
    const server = await house.start()
    await fetch(`${server.url}/healthz`).then((answer) => answer.text()) // leaves its connection open
    const began = performance.now()
    server.child.kill('SIGINT')
    await ended(server)
    expect(server.child.exitCode).toBe(0)
    expect(performance.now() - began).toBeLessThan(8000)
  })
})

describe('health', () => {
  let server: RunningServer
  let way: Awaited<ReturnType<typeof openWay>>
  beforeAll(async () => {
    way = await openWay()
    server = await house.start({ env: { DATABASE_URL: way.url, METRICS_TOKEN: '' } })
  })

  test('ready says what it looked at', async () => {
    expect(await ready(server)).toEqual({
      status: 200,
      report: { ready: true, draining: false, database: true, migrations: true, listeners: true },
    })
    expect((await askRaw(server, '/healthz')).status).toBe(200)
  })

  test('a migration that is missing, a listener that keeps failing: not ready, and ready again when mended', async () => {
    const [last] = await house.db.execute(sql`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations) returning id, hash, created_at`)
    expect(await ready(server)).toMatchObject({ status: 503, report: { ready: false, database: true, migrations: false } })
    await house.db.execute(
      sql`insert into drizzle.__drizzle_migrations (id, hash, created_at) values (${last!.id}, ${last!.hash}, ${last!.created_at})`,
    )
    expect((await ready(server)).status).toBe(200)
    await house.db.execute(sql`insert into event_cursors (listener, position, failed_attempts) values ('stuck', 0, 9)`)
    expect(await ready(server)).toMatchObject({ status: 503, report: { ready: false, listeners: false } })
    await house.db.execute(sql`delete from event_cursors where listener = 'stuck'`)
    expect((await ready(server)).status).toBe(200)
  })

  test('without its database it lives, says that it is not ready, and keeps serving what it has; then it goes on by itself', async () => {
    const page = `${house.at}/comments?sort=newest`
    const reader = await house.open(server, '/comments?sort=newest')
    const kept = await askRaw(server, page)
    expect(kept.status).toBe(200)
    await way.cut()
    await waitFor('not ready', async () => (await ready(server)).status === 503)
    expect(await ready(server)).toMatchObject({ report: { ready: false, database: false } })
    expect((await askRaw(server, '/healthz')).status).toBe(200)
    expect((await askRaw(server, page)).body).toEqual(kept.body)
    const failed = await askRaw(server, `${house.at}/comments?sort=discussed&q=x`)
    expect(failed.status).toBe(500)
    expect(failed.body.toString()).not.toMatch(/ECONNREFUSED|postgres|at .*\.js/)
    expect((await askRaw(server, '/metrics')).status).toBe(200)

    await way.mend()
    const mended = performance.now()
    await waitFor('ready again', async () => (await ready(server)).status === 200)
    const id = await house.comment(server, 'citizen', '数据库恢复之后写的。')
    const tookMs = Math.round(performance.now() - mended)
    await waitFor('its news arrives', () => reader.list.some((card) => card.includes(id)))
    console.log(JSON.stringify({ firstWriteAfterDatabaseIsBackMs: tookMs }))
    expect(tookMs).toBeLessThan(5000)
    expect(server.child.exitCode).toBeNull()
  })

  test('metrics: requests and their times, sockets, jobs, event lag, the page cache', async () => {
    const requests = () => metric(server, 'minyi_http_request_seconds_count')
    const before = {
      requests: await requests(),
      sockets: await metric(server, 'minyi_sockets'),
      news: await metric(server, 'minyi_news_total'),
    }
    const readers = [await house.open(server, '/comments'), await house.open(server, '/comments')]
    expect(await metric(server, 'minyi_sockets')).toBe(before.sockets + 2)
    const id = await house.comment(server, 'citizen', '为了数一数。')
    await house.respond(server, id, '采纳，并且会有一封信。')
    expect(await requests()).toBeGreaterThanOrEqual(before.requests + 2)
    await waitFor('news was counted', async () => (await metric(server, 'minyi_news_total')) > before.news)
    await waitFor('the mail was counted', async () =>
      (await askRaw(server, '/metrics')).body.includes('minyi_jobs_total{queue="mail",outcome="done"}'),
    )
    await waitFor('listeners have caught up', async () => (await metric(server, 'minyi_event_lag')) === 0)
    for (const reader of readers) reader.close()
    await waitFor('sockets that left are not counted', async () => (await metric(server, 'minyi_sockets')) === before.sockets)
    const { body, headers } = await askRaw(server, '/metrics')
    expect(headers['content-type']).toContain('text/plain')
    for (const name of [
      'minyi_http_request_seconds_bucket{le="0.1",how="rendered",method="POST",status="303"}',
      'minyi_event_lag{listener="notifications"}',
      'minyi_page_cache_pages ',
      'minyi_page_cache_hits_total ',
      'process_resident_memory_bytes ',
      'nodejs_eventloop_lag_p99_seconds ',
    ])
      expect(body.toString()).toContain(name)
    expect(body.toString()).not.toContain(id)
  })

  test('with a token set, metrics are for who has it', async () => {
    const guarded = await house.start({ env: { METRICS_TOKEN: 'a-token-of-enough-length' } })
    expect((await askRaw(guarded, '/metrics')).status).toBe(401)
    expect((await askRaw(guarded, '/metrics', { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await askRaw(guarded, '/metrics', { authorization: 'Bearer a-token-of-enough-length' })).status).toBe(200)
    await guarded.stop()
  })
})
