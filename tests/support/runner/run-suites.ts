import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from '../../../app/launch/build.ts'
import { root } from '../../../app/launch/ground.mjs'
import { ensureChromium } from '../browser/ensure-chromium.ts'
import { addUp, type Counts, countSuite } from './count.ts'
import { chooseSuites, SUITES, type Suite, type SuiteName, suiteWords } from './suites.ts'

/** Runs the suites one after another (two cores), prints what came of each, ends with the one line of totals. Returns the exit code. */
export async function runSuites(words: string[]): Promise<number> {
  const names = chooseSuites(words)
  if (!names) {
    process.stderr.write(`Unknown suite. Use: node tests/run.mjs [${suiteWords.join('|')}] …\n`)
    return 2
  }
  const results: { name: SuiteName; counts: Counts; seconds: number }[] = []
  for (const name of names) {
    const began = Date.now()
    process.stdout.write(`\n=== ${name} ===\n`)
    results.push({ name, counts: await runSuite(name), seconds: (Date.now() - began) / 1000 })
  }
  process.stdout.write('\n')
  for (const { name, counts, seconds } of results) {
    const { passed, failed, skipped, notes } = counts
    const line = `${name.padEnd(12)} ${passed} ok, ${failed} not ok, ${skipped} left out  (${seconds.toFixed(1)} s)`
    process.stdout.write(`${[line, ...notes.map((note) => `             - ${note}`)].join('\n')}\n`)
  }
  const total = addUp(results.map((result) => result.counts))
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

const failure = (note: string): Counts => ({ passed: 0, failed: 1, skipped: 0, notes: [note] })

async function runSuite(name: SuiteName): Promise<Counts> {
  const suite = SUITES[name]
  try {
    if (suite.needs.build) ensureBuilt({ output: 1 })
  } catch (error) {
    return failure((error as Error).message)
  }
  const problem = suite.needs.browser ? await ensureChromium() : undefined
  if (problem) return failure(problem)
  if (suite.report) {
    mkdirSync(path.dirname(suite.report), { recursive: true })
    rmSync(suite.report, { force: true })
  }
  const { code, late } = await start(suite)
  return late ? failure(`ended after ${suite.limit} minutes`) : countSuite(suite, code)
}

/** In its own process group: on the time limit, or when we are told to stop, everything it started goes with it. */
function start(suite: Suite) {
  const child = spawn(process.execPath, suite.args, {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', ...suite.env },
  })
  const end = (signal: NodeJS.Signals) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid! : -child.pid!, signal)
    } catch {
      // All of it has ended.
    }
  }
  let late = false
  const limit = setTimeout(() => {
    late = true
    end('SIGTERM')
    setTimeout(() => end('SIGKILL'), 10_000).unref()
  }, suite.limit * 60_000)
  const stop = () => {
    end('SIGTERM')
    setTimeout(() => process.exit(130), 8000)
    child.once('exit', () => process.exit(130))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  return new Promise<{ code: number; late: boolean }>((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(limit)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop)
      end('SIGTERM')
      resolve({ code: code ?? 1, late })
    })
  })
}
