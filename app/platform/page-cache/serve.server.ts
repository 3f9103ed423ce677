import type { IncomingMessage, ServerResponse } from 'node:http'
import { pickLocale } from '#app/i18n/locale.ts'
import { SESSION_COOKIE } from '../cookies.ts'
import { type CachedPage, type Encoding, etagOf, PageCache } from './cache.server.ts'

export const pageCache = new PageCache()

/** Only GET and HEAD without a session cookie ever meet the cache. */
export function cacheKeyFor(req: IncomingMessage): string | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined
  const cookie = req.headers.cookie
  if (cookie?.includes(SESSION_COOKIE)) return undefined
  return cacheKey(pickLocale(cookie, req.headers['accept-language']), req.url!)
}
export const cacheKey = (locale: string, url: string) => `${locale} ${url}`

/** Answers from the cache before any framework; false where the page has to be rendered. */
export function serveCached(req: IncomingMessage, res: ServerResponse): boolean {
  const key = cacheKeyFor(req)
  const page = key === undefined ? undefined : pageCache.get(key, Date.now())
  if (!page) {
    if (key !== undefined) pageCache.misses += 1
    return false
  }
  pageCache.hits += 1
  sendPage(req, res, page)
  return true
}

export function sendPage(req: IncomingMessage, res: ServerResponse, page: CachedPage) {
  const encoding = pickEncoding(req.headers['accept-encoding'])
  const body = page.bodies[encoding]
  if (req.headers['if-none-match'] !== undefined && matches(req.headers['if-none-match'], etagOf(page.etag, encoding))) {
    res.writeHead(304, { etag: etagOf(page.etag, encoding), vary: 'Cookie, Accept-Language, Accept-Encoding', 'cache-control': 'no-cache' })
    res.end()
    return
  }
  res.writeHead(200, body.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(body.bytes)
}

const matches = (header: string, etag: string) =>
  header === etag || header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag || part.trim() === '*')
const chosen = new Map<string, Encoding>()
/** The best of ours that the header names and does not refuse with q=0. Browsers send few headers: each is read once. */
export function pickEncoding(header: string | string[] | undefined): Encoding {
  const accepted = String(header ?? '')
  const known = chosen.get(accepted)
  if (known) return known
  const named = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';', 1)[0]!.trim()),
  )
  const encoding = named.has('br') ? 'br' : named.has('gzip') ? 'gzip' : 'identity'
  if (chosen.size < 500 && accepted.length < 200) chosen.set(accepted, encoding)
  return encoding
}
