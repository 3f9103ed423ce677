import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseUrl } from '#tests/support/own-database.ts'
import { findFreePort, type RunningServer, startServer } from '#tests/support/start-server.ts'
import { type ActorName, signInAll } from '#tests/support/world/people.ts'
import { buildWorld } from '#tests/support/world.ts'
import { Reader, type ReaderOptions } from './reader.ts'

export type House = Awaited<ReturnType<typeof openHouse>>

/** A world, as many real servers on its database as a test asks for, people who write and readers who follow. */
export async function openHouse() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'minyi-live-'))
  process.env.DATA_DIR = dataDir
  const { db } = await import('#db/client.server.ts')
  const world = await buildWorld(db, { dataDir, now: new Date() })
  const cookies = await signInAll(world.people, new Date())
  const servers: RunningServer[] = []
  const readers: Reader[] = []
  const { id: consultationId } = world.consultations.open

  async function start({ port, env = {} }: { port?: number; env?: Record<string, string> } = {}) {
    const chosen = port ?? (await findFreePort())
    const server = await startServer({
      dataDir,
      port: chosen,
      env: { DATABASE_URL: databaseUrl, DEMO: 'off', RATE_LIMIT_FACTOR: '100000', DATABASE_POOL: '8', ...env },
    })
    servers.push(server)
    return server
  }
  /** Sends a form as the person; resolves once the server has acknowledged it, with where it leads. */
  async function send(server: Pick<RunningServer, 'url'>, who: ActorName, address: string, fields: Record<string, string>) {
    const response = await fetch(server.url + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.url, ...(cookies[who] ? { cookie: cookies[who] } : {}) },
      body: new URLSearchParams(fields),
    })
    const body = await response.text()
    if (response.status < 302 || response.status > 303) throw new Error(`${address} answered ${response.status}: ${body.slice(0, 300)}`)
    return response.headers.get('location')!
  }
  const at = `/consultations/${consultationId}`
  return {
    db,
    dataDir,
    world,
    cookies,
    consultationId,
    at,
    start,
    send,
    comment: async (server: Pick<RunningServer, 'url'>, who: ActorName, body: string) =>
      (await send(server, who, `${at}/comment`, { form: 'post-comment', clause: 'a1', stance: 'amend', body })).split('#comment-')[1]!,
    reply: (server: Pick<RunningServer, 'url'>, who: ActorName, commentId: string, body: string) =>
      send(server, who, `${at}/comments/${commentId}?index`, { form: 'reply.comment', body }),
    endorse: (server: Pick<RunningServer, 'url'>, who: ActorName, commentId: string) =>
      send(server, who, `${at}/comments/${commentId}?index`, { form: `endorse.${commentId}` }),
    respond: (server: Pick<RunningServer, 'url'>, commentId: string, reason: string) =>
      send(server, 'author', `/office${at}/work`, { form: 'respond', 'commentIds[]': commentId, outcome: 'adopted', reason }),
    /** Opens a page as a visitor's browser does; `address` is within the consultation. */
    open: async (server: Pick<RunningServer, 'url'>, address: string, options: ReaderOptions = {}) => {
      const reader = new Reader(server.url, `${at}${address}`, consultationId, options)
      readers.push(reader)
      await reader.open()
      return reader
    },
    async close() {
      for (const reader of readers) reader.close()
      for (const server of servers) if (server.child.exitCode === null && server.child.signalCode === null) await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
