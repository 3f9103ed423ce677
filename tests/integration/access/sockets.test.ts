import '#tests/support/own-database.ts'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EnterReply, LIVE_PATH, roomOfActivity, roomOfDiscussion, type WatchReply } from '#app/live/contract.ts'
import { ACTORS } from '#tests/support/world/people.ts'
import { listThings } from './objects.ts'
import { COMMANDS } from './rules/commands.ts'
import { PAGES } from './rules/pages.ts'
import { fingerprint, openSite, type Site } from './site.ts'
import { cellOf, statusFor } from './who.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const connect = (headers: Record<string, string>) =>
  io(site.server.url, { path: LIVE_PATH, transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers })
const opened = (socket: Socket) =>
  new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('connect_error', () => resolve(false))
  })

test('a room is open to those who may read its page, and to nobody else', async () => {
  const { cells } = PAGES['consultations.$consultationId._index']!
  const rooms = Object.entries({ ...listThings(site.world).consultation, garbage: { id: "x' or true --" } })
  const [declared, found]: [string[], string[]] = [[], []]
  for (const actor of ACTORS) {
    const cookie = site.cookies[actor]
    const socket = connect({ origin: site.server.url, ...(cookie ? { cookie } : {}) })
    expect(await opened(socket)).toBe(true)
    for (const [state, { id }] of rooms) {
      const reads = state !== 'garbage' && statusFor(cellOf(cells, state), actor) === 200
      declared.push(`${state} ${actor}: ${reads ? 'joined' : 'problem.notFound'}`)
      const answer: WatchReply = await socket.emitWithAck('watch', { room: roomOfActivity(id!), after: 0 })
      found.push(`${state} ${actor}: ${answer.ok ? 'joined' : answer.messageKey}`)
    }
    socket.close()
  }
  expect(found).toEqual(declared)
})

test('a discussion is open to whoever may read its page; what has no page has no discussion', async () => {
  const { cells } = PAGES['activities.$activityId.discussion._index']!
  const rooms = Object.entries({ ...listThings(site.world).room, garbage: { id: "x' or true --" } })
  const [declared, found]: [string[], string[]] = [[], []]
  for (const actor of ['visitor', 'citizen', 'author'] as const) {
    const cookie = site.cookies[actor]
    const socket = connect({ origin: site.server.url, ...(cookie ? { cookie } : {}) })
    expect(await opened(socket)).toBe(true)
    for (const [state, { id }] of rooms) {
      const reads = state !== 'garbage' && statusFor(cellOf(cells, state), actor) === 200
      declared.push(`${state} ${actor}: ${reads ? 'inside' : 'problem.notFound'}`)
      const answer: EnterReply = await socket.emitWithAck('enter', { room: roomOfDiscussion(id!) })
      found.push(`${state} ${actor}: ${answer.ok ? 'inside' : answer.messageKey}`)
    }
    socket.close()
  }
  expect(found).toEqual(declared)
})

test('a socket listens and leaves; no command is answered or carried out', async () => {
  const before = await fingerprint(site)
  const socket = connect({ origin: site.server.url, cookie: site.cookies.author! })
  expect(await opened(socket)).toBe(true)
  for (const [name, rule] of Object.entries(COMMANDS)) {
    const thing = Object.values(listThings(site.world)[rule.of])[0]!
    socket.emit(name, { ...rule.input(thing, site.world), file: undefined }, () => expect.unreachable(name))
  }
  await socket.emitWithAck('watch', { room: roomOfActivity(site.world.consultations.open.id), after: 0 }) // answered after all of them
  expect(await fingerprint(site)).toBe(before)
  socket.close()
})

test.each([
  ['a foreign Origin', { origin: 'https://evil.example' }],
  ['Origin null', { origin: 'null' }],
  ['no Origin, with a cookie', {}],
])('no socket for %s', async (_, headers) => {
  const socket = connect({ ...headers, cookie: site.cookies.author! })
  expect(await opened(socket)).toBe(false)
  socket.close()
})
