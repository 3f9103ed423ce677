import '#tests/support/own-database.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#app/platform/events/log.server.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'
import { idsOf, type Reader } from './reader.ts'

const SEQUENCER_LOCK = 7_446_002
const LIST = '/comments?sort=newest'
let house: House
let [first, second]: [RunningServer, RunningServer] = [] as never
/** The database process that serves the leading sequencer. */
const findLeader = async () => {
  const [row] = await house.db.execute(sql`select l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.objid = ${SEQUENCER_LOCK} and l.granted and a.datname = current_database()`)
  return row?.pid as number | undefined
}
beforeAll(async () => {
  house = await openHouse()
  first = await house.start()
  await waitFor('the first leads', findLeader) // before there is a second
  second = await house.start()
})
afterAll(() => house?.close())

const has = (reader: Reader, id: string) => idsOf(reader.list).includes(id)
const same = (...readers: Reader[]) => readers.every((reader) => reader.list.join() === readers[0]!.list.join())

test('each of two processes shows the news of the other within a second', async () => {
  const readers = [await house.open(first, LIST), await house.open(second, LIST)] as const
  const took: number[] = []
  for (let n = 0; n < 20; n++) {
    const [writesAt, reader] = n % 2 === 0 ? [first, readers[1]] : [second, readers[0]]
    const id = await house.comment(writesAt, 'citizen', `另一进程可见，第${n}条。`)
    const acknowledged = performance.now()
    await waitFor('shown by the other process', () => has(reader, id))
    took.push(performance.now() - acknowledged)
    await waitFor('both the same', () => same(...readers))
  }
  took.sort((a, b) => a - b)
  console.log(JSON.stringify({ samples: took.length, p50Ms: Math.round(took[9]!), maxMs: Math.round(took.at(-1)!) }))
  expect(took.at(-1)!).toBeLessThan(1000)
})

test('a page that comes from another process than its news ends with the same list', async () => {
  const [mixed, plain] = [await house.open(first, LIST, { pageFrom: second.url }), await house.open(second, LIST)]
  const writers = ['citizen', 'other', 'expert'] as const
  const ids = (
    await Promise.all(writers.map((who) => Promise.all([first, second].map((server) => house.comment(server, who, `两处同时，${who}。`)))))
  ).flat()
  await waitFor('all are shown', () => ids.every((id) => has(mixed, id) && has(plain, id)))
  await waitFor('in the same order', () => same(mixed, plain))
})

test('the process that leads is killed: the other leads, no news is lost, mail still goes out', async () => {
  const reader = await house.open(second, LIST)
  const [before, led] = [await verifyChain(), await findLeader()]
  const ids: string[] = []
  let going = true
  const writing = (async () => {
    while (going) ids.push(await house.comment(second, 'citizen', `换班时写的，第${ids.length}条。`))
  })()
  await waitFor('writing has begun', () => ids.length >= 3)
  await first.kill()
  const killed = performance.now()
  const now = await waitFor('another leads', async () => {
    const leader = await findLeader()
    return leader !== undefined && leader !== led
  })
  const leads = performance.now() - killed
  const written = ids.length
  await waitFor('writing goes on', () => ids.length >= written + 3)
  going = false
  await writing
  const last = ids.at(-1)!
  await waitFor('the last one is shown', () => has(reader, last))
  expect(now).toBe(true)
  expect(leads).toBeLessThan(3000)
  expect(reader.list).toEqual(await reader.read())

  await waitFor('all are in the log', async () => (await verifyChain()).events === before.events + ids.length)
  expect(await verifyChain()).toMatchObject({ ok: true, waiting: 0 })
  const logged = await house.db.execute(
    sql`select payload->>'commentId' as id from domain_events where position > ${before.events} order by position`,
  )
  expect(logged.map((row) => row.id)).toEqual(ids)
  console.log(JSON.stringify({ otherLeadsAfterMs: Math.round(leads), writtenMeanwhile: ids.length }))

  await house.respond(second, last, '采纳。换班之后也要告知本人。')
  const folder = path.join(house.dataDir, 'mail')
  const mails = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [])
  const namesIt = (name: string) => readFileSync(path.join(folder, name), 'utf8').includes(last)
  await waitFor('the author is told by mail', () => mails().some(namesIt))
  const third = await house.start({ port: first.port })
  const [atSecond, atThird] = [await house.open(second, LIST), await house.open(third, LIST)]
  expect(same(reader, atSecond, atThird)).toBe(true)
})
