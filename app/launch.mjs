// Starts Minyi on any Node from 20 on, needing no packages: installs, hands over to Node 24, builds, then runs the program.
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled, followParent, giveUp, handOver, root } from './launch/ground.mjs'

const PROGRAMS = { start: 'app/server.ts', dev: 'app/server.ts', cli: 'app/cli.ts', bench: 'tests/bench/run.ts', build: undefined }
const [what = ''] = process.argv.slice(2)
if (!Object.hasOwn(PROGRAMS, what)) giveUp(`Use: node app/launch.mjs ${Object.keys(PROGRAMS).join('|')} [arguments]`)

// Only `start` may speak on stdout before its program does: what `cli` prints must be the command's output alone.
const output = what === 'start' ? 1 : 2
process.env.INIT_CWD ??= process.cwd()
process.chdir(root)
ensureInstalled({ output, withDev: what === 'bench' })
await handOver(fileURLToPath(import.meta.url))
followParent()
module.enableCompileCache?.(path.join(root, '.cache/node'))
if (what === 'dev') process.env.NODE_ENV = 'development'
else process.env.NODE_ENV ||= 'production'
try {
  // Development builds as it serves; the command line runs from the sources.
  if (what !== 'dev' && what !== 'cli') (await import('./launch/build.ts')).ensureBuilt({ output })
  if (PROGRAMS[what]) await run(PROGRAMS[what])
} catch (error) {
  if (error?.name === 'StartError') giveUp(error.message)
  throw error
}

/** In this very process, so that signals, kills and the exit code are the program's own. */
async function run(program) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leaveUnlessHandled(signal))
  process.argv.splice(1, 2, path.join(root, program))
  await import(pathToFileURL(process.argv[1]).href)
}

/** Until the program listens for a signal itself, it ends the process through 'exit', where a database just started is stopped. */
function leaveUnlessHandled(signal) {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
  if (process.listenerCount(signal) < 2) process.exit(codes[signal])
}
