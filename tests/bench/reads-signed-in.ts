import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../../app/launch/ground.mjs'
import { startInstallation } from '../support/load/installation.ts'
import { COMMENTS, fetchRaw, prepareLawPage } from './law-page.ts'
import { fire, takeTurns } from './load.ts'
import { startReference } from './reference/child.ts'

const CONNECTIONS = 32
const SECONDS = 6
const ROUNDS = 4

/** The law page of a signed-in citizen against a bare Remix route with as many rows, elements and bytes, and no database. */
export async function benchReadsSignedIn() {
  buildReference()
  const installation = await startInstallation()
  const reference = await startReference('rows-server.ts', { DATABASE_URL: installation.database.url })
  try {
    const { url, cookies, consultation } = await prepareLawPage(installation, 1)
    const headers = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-CN' }
    const signedIn = { ...headers, cookie: cookies[0]! }
    const ours = await measure(url, signedIn)
    const [clauses] = await installation.sql`select count(*) as n from clauses where version_id = ${consultation.versionId}`
    const rows = Number(clauses!.n) + ours.articles
    const address = await sizeLike(reference.url, rows, ours.bytes, headers)
    const theirs = await measure(address, headers)
    const read = (target: string, sent: Record<string, string>) =>
      fire({ url: target, connections: CONNECTIONS, seconds: SECONDS, expect: 200, headers: sent })
    const compared = await takeTurns(
      () => read(url, signedIn),
      () => read(address, headers),
      ROUNDS,
    )
    return { name: 'reads-signed-in', connections: CONNECTIONS, comments: COMMENTS, rows, pages: { ours, reference: theirs }, ...compared }
  } finally {
    await reference.stop()
    await installation.stop()
  }
}

async function measure(url: string, headers: Record<string, string>) {
  const { bytes, status } = await fetchRaw(url, headers)
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  const html = gunzipSync(bytes).toString()
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
  return { bytes: Buffer.byteLength(html), elements: count(/<[a-z]/g), attributes: count(/ [a-z-]+="/gi), articles: count(/<article/g) }
}

/** The address of the bare route at which its page has `bytes` bytes, to a row's character. */
async function sizeLike(reference: string, rows: number, bytes: number, headers: Record<string, string>) {
  const at = (length: number) => `${reference}/extra?rows=${rows}&length=${length}`
  const [small, large] = [await measure(at(1), headers), await measure(at(101), headers)]
  return at(Math.max(1, Math.round(((bytes - small.bytes) / (large.bytes - small.bytes)) * 100)))
}

/** Builds the program once more, beside ours, with the bare route in it. */
function buildReference() {
  const cli = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const done = spawnSync(process.execPath, [cli, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', MINYI_EXTRA_ROUTE: '../tests/bench/reference/static-rows.tsx' },
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) throw new Error('The reference could not be built.')
}
