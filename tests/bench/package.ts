import { rmSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createDatabase } from '../support/create-database.ts'
import { findOpenConsultation, startInstallation } from '../support/load/installation.ts'
import { storeComments } from '../support/load/many-comments.ts'
import { peakBytes } from '../support/load/process-usage.ts'
import { runCli } from '../support/run-cli.ts'
import { round } from './load.ts'

const COMMENTS = 50_000

/** A consultation with 50,000 comments out into a package, and into another database. Seconds of the whole command. */
export async function benchPackage() {
  const { database, sql, stop } = await startInstallation()
  const other = await createDatabase({ beside: database.url })
  try {
    const { id } = await findOpenConsultation(sql)
    await storeComments(sql, id, COMMENTS)
    const elsewhere = { DATABASE_URL: other.url, PUBLIC_URL: 'http://localhost:3000' }
    await run(['demo', 'load'], elsewhere)
    const folder = path.join(database.dataDir, 'package')
    const exported = await run(['consultation', 'export', id, folder], { DATABASE_URL: database.url })
    const files = await readdir(folder)
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
    const imported = await run(['consultation', 'import', folder, '--agency', 'transport'], elsewhere)
    rmSync(folder, { recursive: true })
    const archive = path.join(database.dataDir, 'package.zip')
    const zipped = await run(['consultation', 'export', id, archive], { DATABASE_URL: database.url })
    const archiveBytes = statSync(archive).size
    rmSync(archive)
    return {
      name: 'package',
      unit: 's',
      comments: JSON.parse(exported.stdout).rows.comments,
      bytes,
      export: { seconds: exported.seconds, peakMB: exported.peakMB },
      archive: { seconds: zipped.seconds, peakMB: zipped.peakMB, bytes: archiveBytes },
      import: { seconds: imported.seconds, peakMB: imported.peakMB },
    }
  } finally {
    await other.drop()
    await stop()
  }
}

async function run(args: string[], env: Record<string, string>) {
  const began = performance.now()
  let [peak, watch]: [number, NodeJS.Timeout | undefined] = [0, undefined]
  const look = (pid: number) => {
    try {
      peak = Math.max(peak, peakBytes(pid))
    } catch {} // it has just ended
  }
  const done = await runCli(args, env, (pid) => (watch = setInterval(look, 50, pid)))
  clearInterval(watch)
  if (done.code !== 0) throw new Error(done.stderr)
  return { ...done, seconds: round((performance.now() - began) / 1000, 2), peakMB: round(peak / 1e6, 1) }
}
