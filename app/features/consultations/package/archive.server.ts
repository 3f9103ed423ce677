import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { onEvents } from '#app/platform/events/tail.server.ts'
import { consume } from '#app/platform/rate-limit.server.ts'
import { db } from '#db/client.server.ts'
import { discussionRooms } from '#db/schema/index.server.ts'
import { requireHead } from '../reading/head.server.ts'
import { toArchive } from './sinks.server.ts'
import { writePackage } from './write-package.server.ts'

/** Archives that this process keeps, and that may wait to be made. */
const [MOST, WAITING] = [12, 4]
const ALL = path.resolve(env.DATA_DIR, 'packages')
const FOLDER = path.join(ALL, String(process.pid))

type Archive = { state: string; file: Promise<string> }
const archives = new Map<string, Archive>()
let last: Promise<unknown> = sweep()
let waiting = 0

// Whoever changes a name or leaves is named otherwise from then on, and no event of the consultation says so.
onEvents((events) => {
  for (const { payload } of events) if (Array.isArray(payload.activityIds)) for (const id of payload.activityIds) forget(String(id))
})

/**
 * The file with the package of a published consultation as one archive. It is made once for each state of the consultation, and one at
 * a time: a slow reader holds no transaction open, and a crowd costs no more than one reader.
 */
export async function requireArchive(actor: Actor, consultationId: string, address: string, now: Date): Promise<string> {
  const state = await requireState(actor, consultationId, now)
  await consume('package-address', address)
  const known = archives.get(consultationId)
  if (known?.state === state) return known.file
  if (waiting >= WAITING) throw new AppError('too_many', 'problem.tooMany', { minutes: 1 })
  forget(consultationId)
  const file = make(consultationId, now)
  archives.set(consultationId, { state, file })
  file.catch(() => {
    if (archives.get(consultationId)?.file === file) archives.delete(consultationId)
  })
  const oldest = archives.keys().next().value
  if (archives.size > MOST && oldest) forget(oldest)
  return file
}

/** How far the events of the consultation and its discussion have come. What was just written is waited for. */
async function requireState(actor: Actor, consultationId: string, now: Date): Promise<string> {
  for (let tries = 0; ; tries++) {
    const { consultation, stamp } = await requireHead(db, actor, consultationId, now, null)
    if (!consultation.publishedAt) throw new AppError('not_found', 'problem.notFound')
    if (stamp === null && tries < 40) {
      await wait(50)
      continue
    }
    const [room] = await db
      .select({ revision: discussionRooms.lastRevision })
      .from(discussionRooms)
      .where(eq(discussionRooms.activityId, consultation.id))
    return `${stamp ?? uuidv7()} ${room?.revision ?? 0}`
  }
}

function make(consultationId: string, now: Date): Promise<string> {
  waiting++
  const file = last.then(async () => {
    await mkdir(FOLDER, { recursive: true, mode: 0o700 })
    const target = path.join(FOLDER, `${uuidv7()}.zip`)
    try {
      await writePackage(consultationId, toArchive(target, now), now)
      return target
    } catch (error) {
      await rm(target, { force: true })
      throw error
    }
  })
  last = file.catch(() => {}).finally(() => waiting--)
  return file
}

/** Who reads it still goes on: an open file is gone only when it is closed. */
function forget(consultationId: string) {
  const known = archives.get(consultationId)
  archives.delete(consultationId)
  known?.file.then((file) => rm(file, { force: true })).catch(() => {})
}

/** What a process left behind that is no more. */
async function sweep() {
  for (const name of await readdir(ALL).catch(() => []))
    if (name === String(process.pid) || !isRunning(Number(name))) await rm(path.join(ALL, name), { recursive: true, force: true })
}
function isRunning(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
