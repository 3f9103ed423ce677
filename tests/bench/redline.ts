import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { type Installation, signIn, startInstallation } from '../support/load/installation.ts'
import { peakBytes, residentBytes } from '../support/load/process-usage.ts'
import { sendForm } from '../support/load/send-form.ts'
import { hasRegulations, regulation } from '../support/regulations.ts'
import { runCli } from '../support/run-cli.ts'
import type { RunningServer } from '../support/start-server.ts'
import { fetchRaw } from './law-page.ts'
import { percentile, round } from './load.ts'

/** Fresh processes: nothing is compiled, kept or cached when the page is asked for. */
const STARTS = 20
const READS = 200
const VIEWS = ['inline', 'side'] as const
const HEADERS = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-CN' }

/** 立法法 2015 open to comment, and 2023 published as its second edition. */
async function publishBoth({ sql, server, database }: Installation): Promise<string> {
  const made = await runCli(['draft', 'import', regulation('lifafa-2015'), '--agency', 'transport', '--days', '31'], {
    DATABASE_URL: database.url,
  })
  if (made.code !== 0) throw new Error(made.stderr)
  const { id } = JSON.parse(made.stdout)
  const official = await signIn(server.url, 'official1@minyi.test')
  const office = `${server.url}/office/consultations/${id}`
  const content = readFileSync(regulation('lifafa-2023'), 'utf8')
  await sendForm(`${office}/draft`, official, { form: 'confirm', encoding: 'text', fileName: 'next.md', content })
  await sendForm(`${office}/edition`, official, { form: 'request-edition', consultationId: id })
  const until = Date.now() + 60_000
  for (;;) {
    const [done] = await sql`select 1 from draft_versions where consultation_id = ${id} and number = 2 and published_at is not null`
    const [waiting] = await sql`select count(*)::int as n from domain_events where position is null`
    if (done && waiting!.n === 0) return `/consultations/${id}/changes?from=1&to=2`
    if (Date.now() > until) throw new Error('Not published within a minute.')
    await setTimeout(50)
  }
}

async function timed(url: string) {
  const began = performance.now()
  const page = await fetchRaw(url, HEADERS)
  if (page.status !== 200) throw new Error(`${url}: ${page.status}`)
  return { ms: performance.now() - began, bytes: page.bytes.length }
}
const times = (all: readonly number[]) => ({
  count: all.length,
  p50ms: round(percentile(all, 0.5), 1),
  p99ms: round(percentile(all, 0.99), 1),
  maxMs: round(Math.max(...all), 1),
})

async function readOften(server: RunningServer, path: string, view: string) {
  const reads: number[] = []
  let bytes = 0
  // Another address each time, so that no finished page is sent again; the comparison itself is kept, as for any visitor after the first.
  for (let n = 0; n < READS; n++) {
    const read = await timed(`${server.url}${path}&view=${view}&n=${n}`)
    reads.push(read.ms)
    bytes = read.bytes
  }
  const [first, again] = [await timed(`${server.url}${path}&view=${view}`), await timed(`${server.url}${path}&view=${view}`)]
  return { rendered: times(reads), fromCache: round(Math.min(first.ms, again.ms), 1), bytes }
}

/** The whole changes page of a real law as a visitor gets it over HTTP: from a process that has done nothing yet, and after that. */
export async function benchRedline() {
  if (!hasRegulations) return { name: 'redline', skipped: 'the real texts are not beside the repository' }
  const installation = await startInstallation()
  try {
    const path = await publishBoth(installation)
    const first: Record<(typeof VIEWS)[number], number[]> = { inline: [], side: [] }
    let [idle, peak] = [0, 0]
    for (let n = 0; n < STARTS; n++) {
      const server = await installation.start()
      const view = VIEWS[n % VIEWS.length]!
      idle = Math.max(idle, residentBytes(server.child.pid!))
      first[view].push((await timed(`${server.url}${path}&view=${view}`)).ms)
      peak = Math.max(peak, peakBytes(server.child.pid!))
      await server.stop()
    }
    const { server } = installation
    const then = Object.fromEntries(await sequence(VIEWS, async (view) => [view, await readOften(server, path, view)] as const))
    return {
      name: 'redline',
      unit: 'ms',
      pair: 'lifafa-2015 → lifafa-2023',
      page: await countMarks(`${server.url}${path}&view=inline`),
      firstOfAProcess: { inline: times(first.inline), side: times(first.side) },
      then,
      memoryMB: {
        idle: round(idle / 1e6, 1),
        peakAfterFirst: round(peak / 1e6, 1),
        peakAfterAll: round(peakBytes(server.child.pid!) / 1e6, 1),
      },
    }
  } finally {
    await installation.stop()
  }
}

/** What the page holds: rows, and words set as taken out or put in. */
async function countMarks(url: string) {
  const html = await (await fetch(url, { headers: { 'accept-language': 'zh-CN' } })).text()
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
  return { rows: count(/<li class="change /g), removed: count(/<del>/g), added: count(/<ins>/g), bytes: Buffer.byteLength(html) }
}

async function sequence<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await run(item))
  return done
}
