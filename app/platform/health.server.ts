import { readdir } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { listLags } from './events/listeners.server.ts'

let draining = false
export const startDraining = () => {
  draining = true
}

const within = <T>(promise: Promise<T>, ms: number) =>
  Promise.race([promise, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), ms).unref())])
const MAX_LAG = 1000

/** Ready = the database answers, every migration is applied, no listener is stuck, and the process is not stopping. */
export async function checkReadiness() {
  const report = { ready: false, draining, database: false, migrations: false, listeners: false }
  try {
    const [applied] = await within(db.execute(sql`select count(*) as n from drizzle.__drizzle_migrations`), 2000)
    report.database = true
    const files = (await readdir('db/migrations')).filter((name) => name.endsWith('.sql'))
    report.migrations = Number((applied as { n: string }).n) >= files.length
    report.listeners = (await within(listLags(), 2000)).every((lag) => lag.behind < MAX_LAG && lag.failedAttempts < 5)
  } catch {
    /* what could not be read stays false */
  }
  report.ready = report.database && report.migrations && report.listeners && !draining
  return report
}
