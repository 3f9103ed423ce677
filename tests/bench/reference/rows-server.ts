// The bare Remix route: Express and Remix from a build of the same sources with one route more; no session, no database.
import { createServer } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import express from 'express'
import { VISITOR } from '../../../app/platform/actor.ts'
import { CacheHint } from '../../../app/platform/page-cache/hint.ts'

const build = await import('../../../.cache/bench-build/server/index.js' as string)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.all(
  '*',
  createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (req) =>
      ({
        requestId: 'reference',
        nonce: 'reference',
        rawUrl: req.url,
        actor: VISITOR,
        locale: 'zh-CN',
        now: new Date(),
        address: '127.0.0.1',
        userAgent: '',
        cache: new CacheHint(),
        cacheGeneration: 0,
        cookies: [],
      }) as never,
  }),
)
const server = createServer(app)
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port))
process.on('SIGTERM', () => process.exit(0))
