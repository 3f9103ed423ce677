// Before anything that opens the pool: this file has a database of its own.
import '#tests/support/own-database.ts'

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { catchUp, type Listener, listLags, startListeners } from '#app/platform/events/listeners.server.ts'
import { lastPosition } from '#app/platform/events/log.server.ts'
import { startSequencer } from '#app/platform/events/sequencer.server.ts'
import { startTail } from '#app/platform/events/tail.server.ts'
import { db } from '#db/client.server.ts'
import { domainEvents } from '#db/schema/index.server.ts'
import { databaseUrl } from '#tests/support/own-database.ts'
import { waitFor } from '#tests/support/wait-for.ts'

const running: { stop(): Promise<void> }[] = []
beforeAll(async () => {
  await db.execute(sql`drop table if exists heard`)
  await db.execute(sql`create table heard (listener text, position bigint, primary key (listener, position))`)
  const tail = await startTail()
  running.push(
    tail,
    startSequencer(databaseUrl, () => tail.wake()),
  )
})
afterAll(async () => {
  for (const part of running) await part.stop()
})

const append = async (n: number, name = 'test.happened') => {
  const target = (await lastPosition()) + n
  await db.insert(domainEvents).values(Array.from({ length: n }, () => ({ name, payload: {}, occurredAt: new Date() })))
  await waitFor('sequenced', async () => (await lastPosition()) >= target)
  return target
}
const noteIn = (name: string, before: (event: LoggedEvent) => void = () => {}): Listener => ({
  name,
  wants: (event) => event !== 'test.unwanted',
  async handle(tx, event) {
    await tx.execute(sql`insert into heard values (${name}, ${event.position})`)
    before(event)
  },
})
const heardBy = async (name: string) =>
  (await db.execute(sql`select position from heard where listener = ${name} order by position`)).map((row) => Number(row.position))
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const lagOf = async (name: string) => (await listLags()).find((lag) => lag.listener === name)

test('a listener that was down catches up, from the first event on', async () => {
  const last = await append(250)
  const started = await startListeners([noteIn('late')])
  await waitFor('caught up', async () => (await lagOf('late'))?.behind === 0)
  expect(await heardBy('late')).toEqual(upTo(last))
  await started.stop()

  const later = await append(30)
  expect((await lagOf('late'))!.behind).toBe(30)
  const again = await startListeners([noteIn('late')])
  await waitFor('caught up again', async () => (await lagOf('late'))?.behind === 0)
  await again.stop()
  expect(await heardBy('late')).toEqual(upTo(later))
})

test('a handler that throws half-way leaves nothing, is tried again, and holds up no other', async () => {
  let broken = true
  let tries = 0
  const last = await append(20)
  const failing = noteIn('failing', (event) => {
    if (event.position === 10) {
      tries += 1
      if (broken) throw new Error('half-way')
    }
  })
  const started = await startListeners([failing, noteIn('healthy')])
  await waitFor('the other is done', async () => (await lagOf('healthy'))?.behind === 0)
  await waitFor('the failure is known', async () => ((await lagOf('failing'))?.failedAttempts ?? 0) >= 2)
  expect(await heardBy('failing')).not.toContain(10)
  expect(tries).toBeGreaterThanOrEqual(2)
  broken = false
  await waitFor('healed', async () => (await lagOf('failing'))?.behind === 0, 20_000)
  expect(await heardBy('failing')).toEqual(upTo(last))
  expect((await lagOf('failing'))!.failedAttempts).toBe(0)
  await started.stop()
})

test('several processes on one cursor handle each event once', async () => {
  const last = await append(300)
  const [first, second, third] = [noteIn('shared'), noteIn('shared'), noteIn('shared')]
  const started = await Promise.all([startListeners([first]), startListeners([second]), startListeners([third])])
  await waitFor('caught up', async () => (await lagOf('shared'))?.behind === 0)
  expect(await heardBy('shared')).toEqual(upTo(last))
  await Promise.all(started.map((part) => part.stop()))
})

test('a crash between handling and committing handles the events again, and the effect is there once', async () => {
  const last = await append(5)
  const crashing = noteIn('crashing')
  await startListeners([crashing]).then((started) => started.stop())
  await db.execute(sql`delete from heard where listener = 'crashing'`)
  await db.execute(sql`update event_cursors set position = 0 where listener = 'crashing'`)
  // The connection dies after the handler's last write, as it would with the process.
  let times = 0
  const cut: Listener = {
    name: 'crashing',
    wants: crashing.wants,
    async handle(tx, event) {
      await crashing.handle(tx, event, new Date())
      times += 1
      if (event.position === last && times <= last) await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
    },
  }
  while ((await lagOf('crashing'))!.behind > 0) await catchUp(cut).catch(() => undefined)
  expect(times).toBeGreaterThan(last)
  expect(await heardBy('crashing')).toEqual(upTo(last))
})

test('what a listener does not want neither wakes it nor is handled, and it does not fall behind for it', async () => {
  const started = await startListeners([noteIn('choosy')])
  await waitFor('caught up', async () => (await lagOf('choosy'))?.behind === 0)
  const before = (await heardBy('choosy')).length
  await append(20, 'test.unwanted')
  await waitFor('gone past', async () => (await lagOf('choosy'))?.behind === 0)
  expect(await heardBy('choosy')).toHaveLength(before)
  const last = await append(1)
  await waitFor('heard', async () => (await heardBy('choosy')).at(-1) === last)
  await started.stop()
  expect(await heardBy('choosy')).toHaveLength(before + 1)
})
