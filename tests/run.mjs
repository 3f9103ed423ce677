// What `npm test` starts, on any Node from 20 on: installs, hands over to Node 24, then the suites (tests/support/runner).
import { fileURLToPath } from 'node:url'
import { ensureInstalled, followParent, handOver, root } from '../app/launch/ground.mjs'

process.env.INIT_CWD ??= process.cwd()
process.chdir(root)
ensureInstalled({ output: 1, withDev: true })
await handOver(fileURLToPath(import.meta.url))
followParent()
const { runSuites } = await import('./support/runner/run-suites.ts')
process.exit(await runSuites(process.argv.slice(2)))
