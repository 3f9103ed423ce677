// Before anything that opens the pool: this file has a database of its own.
import '#tests/support/own-database.ts'

import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { type Listener, startListeners } from '#app/platform/events/listeners.server.ts'
import { lastPosition, readEvents, verifyChain } from '#app/platform/events/log.server.ts'
import { startSequencer } from '#app/platform/events/sequencer.server.ts'
import { onEvents, startTail } from '#app/platform/events/tail.server.ts'
import { client, db, type Tx } from '#db/client.server.ts'
import { domainEvents } from '#db/schema/index.server.ts'
import { databaseUrl } from '#tests/support/own-database.ts'
import { waitFor } from '#tests/support/wait-for.ts'

const WRITERS = 16
const ROUNDS = 12
const heard: LoggedEvent[] = []
const handled: { name: string; position: number }[] = []
const running: { stop(): Promise<void> }[] = []

const listener: Listener = {
  name: 'test-listener',
  wants: () => true,
  async handle(tx, event) {
    await tx.execute(sql`insert into heard (listener, position, name) values ('test-listener', ${event.position}, ${event.name})`)
    handled.push({ name: event.name, position: event.position })
  },
}

beforeAll(async () => {
  await db.execute(sql`drop table if exists heard`)
  await db.execute(sql`create table heard (listener text, position bigint, name text)`)
  onEvents((events) => heard.push(...events))
  const tail = await startTail()
  const sequencer = startSequencer(databaseUrl, () => tail.wake())
  running.push(await startListeners([listener]), tail, sequencer)
})
afterAll(async () => {
  for (const part of running) await part.stop()
})

const append = (tx: Tx, name: string) => tx.insert(domainEvents).values({ name, payload: { id: uuidv7() }, occurredAt: new Date() })
const caughtUp = (n: number) => waitFor(`all ${n} events heard and handled`, () => heard.length >= n && handled.length >= n)
const random = (max: number) => Math.floor(Math.random() * max)

test('16 writers of random length: gapless, none skipped, none repeated, nobody waits for another', async () => {
  const committed: string[] = []
  const chains: number[] = []
  const waits: number[] = []
  await Promise.all(Array.from({ length: WRITERS }, () => client`select 1`)) // the pool is open
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      let own = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const [before, after] = [random(100), random(100)]
        const names = Array.from({ length: 1 + random(3) }, (_, n) => `test.w${writer}-r${round}-${n}`)
        own += before + after
        const undo = Math.random() < 0.2
        const outcome = await db
          .transaction(async (tx) => {
            for (const name of names.slice(0, 1)) await append(tx, name)
            await pause(before)
            for (const name of names.slice(1)) await append(tx, name)
            await pause(after)
            if (undo) throw new Error('undo')
            return performance.now()
          })
          .catch((error: Error) => {
            if (error.message !== 'undo') throw error
          })
        if (outcome === undefined) continue
        waits.push(performance.now() - outcome) // from the last statement to the commit's answer
        committed.push(...names)
      }
      chains.push(own)
    }),
  )
  const total = performance.now() - startedAt
  await caughtUp(committed.length)

  const log = await readEvents(0, 10_000)
  expect(log.map((event) => event.position)).toEqual(committed.map((_, i) => i + 1))
  expect(log.map((event) => event.name).sort()).toEqual([...committed].sort())
  expect(heard.map((event) => [event.position, event.name])).toEqual(log.map((event) => [event.position, event.name]))
  expect(handled.map((event) => [event.position, event.name])).toEqual(log.map((event) => [event.position, event.name]))
  const rows = await db.execute(sql`select position::int, name from heard order by position`)
  expect(rows.map((row) => row.name)).toEqual(log.map((event) => event.name))
  // Events of one writer keep their order, also within one transaction.
  for (let writer = 0; writer < WRITERS; writer += 1) {
    const order = log.filter((event) => event.name.startsWith(`test.w${writer}-`)).map((event) => event.name)
    expect(order).toEqual(committed.filter((name) => name.startsWith(`test.w${writer}-`)))
  }
  expect(await verifyChain()).toMatchObject({ ok: true, events: committed.length, waiting: 0 })

  const longest = Math.max(...chains)
  const serial = chains.reduce((sum, own) => sum + own, 0)
  waits.sort((a, b) => a - b)
  console.log(
    JSON.stringify({
      events: committed.length,
      totalMs: Math.round(total),
      longestWriterMs: longest,
      serialMs: serial,
      commitP50: waits[waits.length >> 1]!.toFixed(1),
      commitMax: waits.at(-1)!.toFixed(1),
    }),
  )
  expect(total).toBeLessThan(longest * 1.5 + 500)
  expect(total).toBeLessThan(serial / 4)
  expect(waits[waits.length >> 1]!).toBeLessThan(100)
}, 60_000)

test('an event is heard soon after its commit, and not before an older transaction that still may write', async () => {
  const n = heard.length
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = db.transaction(async (tx) => {
    await append(tx, 'test.older')
    await held
  })
  await waitFor(
    'the older transaction runs',
    async () =>
      Number(
        (
          await db.execute(
            sql`select count(*) as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
          )
        )[0]!.n,
      ) > 0,
  )
  await db.transaction((tx) => append(tx, 'test.younger'))
  await pause(150)
  expect(heard).toHaveLength(n)
  release()
  await slow
  await caughtUp(n + 2)
  expect(heard.slice(n).map((event) => event.name)).toEqual(['test.older', 'test.younger'])
  const at = performance.now()
  await db.transaction((tx) => append(tx, 'test.quick'))
  await caughtUp(n + 3)
  expect(performance.now() - at).toBeLessThan(1000)
})

test('changing history is found: a text, a hash, a missing event', async () => {
  const last = await lastPosition()
  const spoil = (statement: ReturnType<typeof sql>) =>
    db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table domain_events disable trigger domain_events_append_only`)
        await tx.execute(statement)
        const report = await verifyChain(tx)
        throw Object.assign(new Error('undo'), { report })
      })
      .catch((error) => error.report)
  expect(await spoil(sql`update domain_events set name = 'x.y' where position = 5`)).toMatchObject({
    ok: false,
    brokenAt: 5,
    reason: 'hash',
  })
  expect(await spoil(sql`update domain_events set payload = '{"id":"other"}' where position = 9`)).toMatchObject({
    ok: false,
    brokenAt: 9,
    reason: 'hash',
  })
  expect(await spoil(sql`update domain_events set hash = decode(repeat('00', 32), 'hex') where position = ${last}`)).toMatchObject({
    ok: false,
    brokenAt: last,
    reason: 'hash',
  })
  expect(await spoil(sql`update domain_events set prev_hash = decode(repeat('00', 32), 'hex') where position = 7`)).toMatchObject({
    ok: false,
    brokenAt: 7,
    reason: 'previous-hash',
  })
  expect(await spoil(sql`delete from domain_events where position = 6`)).toMatchObject({ ok: false, brokenAt: 6, reason: 'gap' })
  expect(await verifyChain()).toMatchObject({ ok: true, events: last })
})
