import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import express from 'express'
import helmet from 'helmet'
import { env, publicUrl } from './platform/env.server.ts'
import { bodyProblem, hostIsOurs, mayWrite } from './platform/http/guard.server.ts'
import { announce } from './server/announce.server.ts'
import { compressedAssets } from './server/compressed-assets.server.ts'
import { prepareDatabase } from './server/database.server.ts'

const production = env.NODE_ENV !== 'development'
const database = await prepareDatabase()
const vite = production
  ? undefined
  : await (await import('vite')).createServer({ configFile: 'remix.config.js', server: { middlewareMode: true } })
const loadBuild = (): Promise<any> =>
  vite ? vite.ssrLoadModule('virtual:remix/server-build') : import('../build/server/index.js' as string)
const build = await loadBuild()
const entry = build.entry.module
const firstStart = await entry.prepareInstallation()

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.set('trust proxy', env.TRUST_PROXY)
app.use((req, res, next) => {
  const id = (req.headers['x-request-id'] ??= randomUUID())
  res.setHeader('x-request-id', String(id))
  next()
})
app.use(
  helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl.protocol === 'https:',
    crossOriginEmbedderPolicy: false,
  }),
)
if (vite) app.use(vite.middlewares)
else
  app.use(
    '/assets',
    compressedAssets('build/client/assets'),
    express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
  )
app.use(express.static(production ? 'build/client' : 'public', { maxAge: '1h', index: false }))
app.post('/csp-report', express.json({ type: ['application/csp-report', 'application/json'], limit: '16kb' }), (req, res) => {
  entry.noteCspReport(req.body)
  res.status(204).end()
})
app.all(
  '*',
  createRequestHandler({
    build: vite ? (loadBuild as never) : build,
    mode: env.NODE_ENV,
    getLoadContext: (req) => entry.loadRequestContext(req) as never,
  }),
)

const http = createServer((req, res) => {
  if (!hostIsOurs(req.headers.host) && !isProbe(req)) {
    res.writeHead(421, { 'content-type': 'text/plain' })
    res.end('Unknown host')
    return
  }
  if (entry.handleDirectly(req, res)) return
  const problem = bodyProblem(req)
  if (problem) {
    setTimeout(() => req.destroy(), 5000).unref()
    return refuse(req, res, problem, entry.refusalPage('error.tooBig'), { connection: 'close' })
  }
  if (!mayWrite(req) && !req.url!.startsWith('/csp-report')) return refuse(req, res, 403, entry.refusalPage('error.foreign'))
  if (entry.answerVote(req, res) || entry.answerMessage(req, res, () => app(req, res))) return
  app(req, res)
})
function refuse(req: IncomingMessage, res: ServerResponse, status: number, page: string, headers = {}) {
  req.resume() // the rest of the body is read away, so that the answer arrives
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
  res.end(page)
}
const isProbe = (req: IncomingMessage) => ['/healthz', '/readyz', '/metrics'].includes(req.url!)
http.keepAliveTimeout = 65_000
const live = entry.attachLive(http)
const stopBackground = await entry.startBackground()

http.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${env.PORT} is in use. Set PORT to another one.` : error)
  void shutDown(1)
})
http.listen(env.PORT, env.HOST, () => announce({ port: (http.address() as { port: number }).port, firstStart }))

let stopping = false
/** Takes no new requests, lets the running ones finish (ten seconds at most), then stops jobs, listeners and the database. */
async function shutDown(code: number) {
  if (stopping) return
  stopping = true
  const hardStop = setTimeout(() => process.exit(1), 25_000)
  entry.startDraining()
  const closed = new Promise((resolve) => http.close(resolve))
  // A connection that is kept open ends as soon as its answer is sent; the sockets' own close waits for all of them.
  const idle = setInterval(() => http.closeIdleConnections(), 50)
  setTimeout(() => http.closeAllConnections(), 10_000).unref()
  await Promise.all([live.close(), closed])
  clearInterval(idle)
  await stopBackground()
  await entry.closeDatabase()
  await vite?.close()
  await database.stop()
  clearTimeout(hardStop)
  process.exit(code)
}
// postgres.js 3.4 may throw from a timer when a connection is cut with a write pending; the pool reconnects by itself.
process.on('uncaughtException', (error) => {
  console.error(error)
  if (!/postgres\/src\/connection\.js/.test(error.stack ?? '')) void shutDown(1)
})
process.on('SIGTERM', () => void shutDown(0))
process.on('SIGINT', () => void shutDown(0))
