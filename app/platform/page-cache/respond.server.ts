import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AppLoadContext } from '@remix-run/node'
import { env, isHttps } from '../env.server.ts'
import { cspWithHashes, cspWithNonce, hashScripts } from '../http/csp.server.ts'
import { cacheKey, pageCache, pickEncoding } from './serve.server.ts'

type Rendered = { request: Request; status: number; headers: Headers; html: string; context: AppLoadContext; cacheable: boolean }

/** Answers with a rendered page; a visitor's page goes through the cache, so that the first answer equals the later ones. */
export async function respondWithPage({ request, status, headers, html, context, cacheable }: Rendered): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('vary', VARY)
  if (
    cacheable &&
    status === 200 &&
    request.method === 'GET' &&
    context.actor.kind === 'visitor' &&
    context.cache.declared &&
    env.NODE_ENV !== 'development' &&
    !headers.has('set-cookie') &&
    context.cookies.length === 0
  ) {
    const hashed = hashScripts(html)
    return keepAndSend(request, context, hashed.html, {
      'content-type': headers.get('content-type')!,
      'content-security-policy': cspWithHashes(hashed.hashes),
    })
  }
  for (const cookie of context.cookies) headers.append('set-cookie', cookie)
  headers.set('content-security-policy', cspWithNonce(context.nonce))
  headers.set('cache-control', 'private, no-store')
  if (pickEncoding(request.headers.get('accept-encoding') ?? undefined) === 'identity') return new Response(html, { status, headers })
  // Fast rather than small: it is sent once.
  headers.set('content-encoding', 'gzip')
  return new Response(new Uint8Array(await compress(html, { level: 1 })), { status, headers })
}

/** The same for the data of a page (client navigation, live refresh): a thousand readers of one page cost one rendering. */
export async function respondWithData(response: Response, request: Request, context: AppLoadContext): Promise<Response> {
  const cacheable =
    response.status === 200 &&
    request.method === 'GET' &&
    context.actor.kind === 'visitor' &&
    context.cache.declared &&
    env.NODE_ENV !== 'development' &&
    !response.headers.has('set-cookie') &&
    context.cookies.length === 0 &&
    response.body !== null
  if (!cacheable) {
    for (const cookie of context.cookies) response.headers.append('set-cookie', cookie)
    response.headers.set('cache-control', 'private, no-store')
    return response
  }
  const kept: Record<string, string> = {}
  for (const [name, value] of response.headers) if (name === 'content-type' || name.startsWith('x-remix')) kept[name] = value
  return keepAndSend(request, context, await response.text(), kept)
}

async function keepAndSend(request: Request, context: AppLoadContext, text: string, own: Record<string, string>) {
  const base = {
    ...own,
    vary: VARY,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...strictTransport(),
  }
  const page = await pageCache.store(cacheKey(context.locale, context.rawUrl), text, base, context.cache, context.cacheGeneration)
  const body = page.bodies[pickEncoding(request.headers.get('accept-encoding') ?? undefined)]
  const answer = new Headers()
  for (let i = 0; i < body.headers.length; i += 2) answer.set(body.headers[i]!, body.headers[i + 1]!)
  for (const name of SET_BY_HELMET) answer.delete(name)
  return new Response(new Uint8Array(body.bytes), { status: 200, headers: answer })
}

const compress = promisify(gzip)
/** On its way through Express an answer gets these anyway; twice would be a list. */
const SET_BY_HELMET = ['x-content-type-options', 'referrer-policy', 'strict-transport-security']
const VARY = 'Cookie, Accept-Language, Accept-Encoding'
const strictTransport = (): Record<string, string> =>
  isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}
