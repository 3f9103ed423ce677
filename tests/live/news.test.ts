import '#tests/support/own-database.ts'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIVE_PATH, type News, roomOfActivity, TICK_MS, type WatchReply } from '#app/live/contract.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { waitFor } from '#tests/support/wait-for.ts'
import { type House, openHouse } from './house.ts'
import { idsOf, type Reader } from './reader.ts'

let house: House
let server: RunningServer
beforeAll(async () => {
  house = await openHouse()
  server = await house.start()
})
afterAll(() => house?.close())

const shows = (reader: Reader, ...words: string[]) => words.every((word) => reader.list.some((card) => card.includes(word)))
const told = (reader: Reader) => reader.heard.reduce((sum, news) => sum + news.events, 0)
const both = async () => Promise.all([house.open(server, '/comments?sort=newest'), house.open(server, '/comments?sort=newest')])

test('comment, reply, endorsement and response reach two other readers within a second, in the same order', async () => {
  const [one, two] = await both()
  const took: Record<string, number> = {}
  const timed = async (what: string, write: () => Promise<unknown>, arrived: (reader: Reader) => boolean) => {
    await write()
    const from = performance.now()
    await waitFor(`${what} shown to both alike`, () => arrived(one) && arrived(two) && one.list.join() === two.list.join())
    took[what] = Math.round(performance.now() - from)
    expect(took[what], what).toBeLessThan(1000)
  }
  let id = ''
  const card = (reader: Reader) => reader.list[idsOf(reader.list).indexOf(id)] ?? ''
  await timed(
    'comment',
    async () => {
      id = await house.comment(server, 'citizen', '停放区应当画线甲。')
    },
    (reader) => shows(reader, '停放区应当画线甲。'),
  )
  expect(idsOf(one.list)[0]).toBe(id)
  const counted = (reader: Reader) => card(reader).replace(/<!-- -->/g, '')
  const quiet = counted(one)
  await timed(
    'endorsement',
    () => house.endorse(server, 'other', id),
    (reader) => counted(reader) !== quiet,
  )
  const endorsed = counted(one)
  await timed(
    'reply',
    () => house.reply(server, 'other', id, '同意画线。'),
    (reader) => counted(reader) !== endorsed,
  )
  await timed(
    'response',
    () => house.respond(server, id, '采纳，已经写入第一条第二款。'),
    (reader) => card(reader).includes('已经写入第一条第二款'),
  )
  const thread = await house.open(server, `/comments/${id}`)
  expect(shows(thread, '同意画线。')).toBe(true)
  await timed(
    'second reply',
    () => house.reply(server, 'expert', id, '画线要用反光漆。'),
    () => shows(thread, '画线要用反光漆。'),
  )
  console.log(JSON.stringify({ acknowledgedToShownMs: took }))
})

test('news of many writes is gathered: at most one message per tick, and the last one names the last event', async () => {
  const [one, two] = await both()
  const from = performance.now()
  const writers = ['citizen', 'other', 'expert', 'organisation'] as const
  const ids = (
    await Promise.all(
      writers.map(async (who, w) => {
        const own: string[] = []
        for (let n = 0; n < 15; n++) own.push(await house.comment(server, who, `第${w}位第${n}条。`))
        return own
      }),
    )
  ).flat()
  const spent = performance.now() - from
  await waitFor('both were told of all', () => told(one) >= ids.length && told(two) >= ids.length)
  const expected = await one.read()
  await waitFor('both lists are the last one', () => [one, two].every((reader) => reader.list.join() === expected.join()))
  for (const { heard } of [one, two]) {
    expect(heard.length).toBeLessThanOrEqual(Math.ceil(spent / TICK_MS) + 2)
    expect(heard.length).toBeLessThan(30)
    expect(heard.map((news) => news.position)).toEqual([...heard.map((news) => news.position)].sort((a, b) => a - b))
  }
  expect(one.heard.map(({ position, events }) => [position, events])).toEqual(two.heard.map(({ position, events }) => [position, events]))
})

test('the order is the same for everybody: stayed, newly come, signed in, in the other language', async () => {
  const stayed = await house.open(server, '/comments?sort=newest')
  await Promise.all(
    (['citizen', 'other', 'expert', 'organisation'] as const).map((who) => house.comment(server, who, `同时写的，${who}。`)),
  )
  await waitFor('four more', () => ['citizen', 'other', 'expert', 'organisation'].every((who) => shows(stayed, `同时写的，${who}。`)))
  const others = await Promise.all([
    house.open(server, '/comments?sort=newest'),
    house.open(server, '/comments?sort=newest', { cookie: house.cookies.citizen }),
    house.open(server, '/comments?sort=newest', { language: 'en' }),
  ])
  for (const other of others) expect(idsOf(other.list)).toEqual(idsOf(stayed.list))
  const rows = await house.db.query.comments.findMany({
    where: (comments, { eq }) => eq(comments.consultationId, house.consultationId),
    orderBy: (comments, { desc }) => desc(comments.id),
    limit: 25,
    columns: { id: true },
  })
  expect(idsOf(stayed.list)).toEqual(rows.map((row) => row.id))
})

describe('whoever was away ends with the same list as one who stayed', () => {
  test('a client whose connection was cut', async () => {
    const [stayed, away] = await both()
    away.socket.disconnect()
    const id = await house.comment(server, 'citizen', '有人离线时写的。')
    await house.endorse(server, 'expert', id)
    await house.respond(server, id, '采纳，离线的人回来也会看到。')
    await waitFor('the answer is shown to the one who stayed', () => shows(stayed, '离线的人回来也会看到'))
    await waitFor('all news has gone out', () => told(stayed) === 3) // none is left for who comes back
    expect(shows(away, '有人离线时写的。')).toBe(false)
    away.socket.connect()
    await waitFor('the other has it too', () => away.list.join() === stayed.list.join())
    expect(away.list).toEqual(await stayed.read())
  })

  test('a client that comes back to nothing new reads nothing again', async () => {
    const reader = await house.open(server, '/comments?sort=newest')
    await house.comment(server, 'citizen', '最后一条。')
    await waitFor('shown', () => shows(reader, '最后一条。'))
    const { readings, joined } = reader
    reader.socket.disconnect().connect()
    await waitFor('joined again', () => reader.joined > joined)
    expect(reader.readings).toBe(readings)
  })

  test('clients of a server that was killed and started again, with writes through another meanwhile', async () => {
    const second = await house.start()
    const stayed = await house.open(second, '/comments?sort=newest')
    const away = await house.open(server, '/comments?sort=newest')
    await server.kill()
    const id = await house.comment(second, 'citizen', '服务器停机时写的。')
    await house.endorse(second, 'other', id)
    await waitFor('shown by the server that runs', () => shows(stayed, '服务器停机时写的。'))
    server = await house.start({ port: server.port })
    await waitFor('shown by the one that was started again', () => away.list.join() === stayed.list.join(), 20_000)
    await house.comment(server, 'organisation', '重启之后写的。')
    await waitFor('news goes on', () => shows(away, '重启之后写的。') && shows(stayed, '重启之后写的。'))
    expect(away.list).toEqual(stayed.list)
    await second.stop()
  })
})

describe('the door', () => {
  const connect = (headers: Record<string, string>) =>
    new Promise<{ open: boolean; heard: News[]; watch: (id: string) => Promise<WatchReply> }>((resolve) => {
      const socket = io(server.url, {
        path: LIVE_PATH,
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: headers,
      })
      const heard: News[] = []
      socket.on('news', (news) => heard.push(news))
      const watch = (id: string) => socket.emitWithAck('watch', { room: roomOfActivity(id), after: 0 })
      socket.once('connect', () => resolve({ open: true, heard, watch }))
      socket.once('connect_error', () => resolve({ open: false, heard, watch }))
    })

  test.each([
    ['foreign', 'https://evil.example', false],
    ['null', 'null', false],
    ['another port of this machine', 'http://localhost:1', false],
    ['our name as a part of theirs', 'http://localhost.evil.example', false],
    ['ours', undefined, true],
  ])('Origin %s', async (_, origin, may) => {
    expect((await connect({ origin: origin ?? server.url, cookie: house.cookies.author! })).open).toBe(may)
  })

  test('the room of an unpublished draft is for its own office only, and its news reaches nobody else', async () => {
    const { draft } = house.world.consultations
    const ears: Record<string, News[]> = {}
    for (const who of ['visitor', 'citizen', 'stranger', 'author'] as const) {
      const cookie = house.cookies[who]
      const { open, heard, watch } = await connect({ origin: server.url, ...(cookie ? { cookie } : {}) })
      expect(open).toBe(true)
      expect((await watch(draft.id)).ok, who).toBe(who === 'author')
      ears[who] = heard
    }
    const words = { form: 'edit-consultation', consultationId: draft.id, titleZh: '新的标题', summaryZh: '新的说明，至少十个字符长。' }
    await house.send(server, 'author', `/office/consultations/${draft.id}?index`, words)
    await waitFor('its own office hears of it', () => ears.author!.length > 0)
    expect(ears).toMatchObject({ visitor: [], citizen: [], stranger: [], author: [{ room: roomOfActivity(draft.id), events: 1 }] })
  })
})
