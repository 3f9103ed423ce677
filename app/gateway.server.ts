import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { findActorByCookie } from './features/accounts/index.server.ts'
import { pickLocale } from './i18n/locale.ts'
import { env } from './platform/env.server.ts'
import { checkReadiness } from './platform/health.server.ts'
import type { RequestContext } from './platform/http/context.server.ts'
import { negotiate } from './platform/http/negotiate.ts'
import { metricsText, observeRequest } from './platform/metrics.server.ts'
import { CacheHint } from './platform/page-cache/hint.ts'
import { pageCache, serveCached } from './platform/page-cache/serve.server.ts'

/** What is answered before the framework: cached pages, health, metrics. False where the framework has to answer. */
export function handleDirectly(req: IncomingMessage, res: ServerResponse): boolean {
  const startedAt = performance.now()
  req.url = negotiate(req.url!, req.headers.accept)
  if (serveCached(req, res)) {
    observeRequest('cached', 'GET', res.statusCode, performance.now() - startedAt)
    return true
  }
  const path = req.url!.split('?', 1)[0]
  if (path === '/healthz') return sendText(res, 200, 'ok')
  if (path === '/readyz') {
    checkReadiness().then((report) => sendJson(res, report.ready ? 200 : 503, report))
    return true
  }
  if (path === '/metrics') {
    if (env.METRICS_TOKEN && req.headers.authorization !== `Bearer ${env.METRICS_TOKEN}`) return sendText(res, 401, 'token needed')
    metricsText().then(({ contentType, body }) => {
      res.writeHead(200, { 'content-type': contentType })
      res.end(body)
    })
    return true
  }
  res.once('finish', () => observeRequest('rendered', req.method ?? 'GET', res.statusCode, performance.now() - startedAt))
  return false
}

function sendText(res: ServerResponse, status: number, body: string) {
  res.writeHead(status, { 'content-type': 'text/plain' })
  res.end(body)
  return true
}
function sendJson(res: ServerResponse, status: number, body: unknown) {
  res.writeHead(status, { 'content-type': 'application/json' })
  res.end(JSON.stringify(body))
}

/** One context for the whole request. The address honours as many proxies as the settings trust. */
export async function loadRequestContext(req: IncomingMessage & { ip?: string | undefined }): Promise<RequestContext> {
  const now = new Date()
  const cacheGeneration = pageCache.generation()
  return {
    requestId: (req.headers['x-request-id'] as string | undefined)?.slice(0, 64) ?? randomUUID(),
    nonce: randomBytes(16).toString('base64'),
    actor: await findActorByCookie(req.headers.cookie, now),
    locale: pickLocale(req.headers.cookie, req.headers['accept-language']),
    now,
    cacheGeneration,
    rawUrl: req.url!,
    address: req.ip ?? req.socket.remoteAddress ?? 'unknown',
    userAgent: String(req.headers['user-agent'] ?? '').slice(0, 300),
    cache: new CacheHint(),
    cookies: [],
  }
}
