import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { LoggedEvent } from '../events/hash.ts'
import type { CacheHint } from './hint.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
type Body = { bytes: Buffer; headers: string[] }
export type CachedPage = { etag: string; until: number; tags: ReadonlySet<string>; bodies: Record<Encoding, Body>; size: number }

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity']
export const MAX_BYTES = 128 * 1024 * 1024

/**
 * Pages for people without a session: rendered once, kept compressed, dropped by the event that changes them.
 * A page whose tags were dropped while it was being rendered is not stored, so nothing stale outlives its event.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>()
  readonly #droppedAt = new Map<string, number>()
  readonly #maxBytes: number
  #generation = 0
  /** A page whose rendering began before this generation is not stored: what was dropped since then is no longer known. */
  #forgottenAt = 0
  #bytes = 0
  hits = 0
  misses = 0

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes
  }

  get(key: string, now: number): CachedPage | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    if (now >= page.until) {
      this.#remove(key, page)
      return undefined
    }
    return page
  }

  /** Taken before the page's data is read; `store` compares with it. */
  generation() {
    return this.#generation
  }

  async store(key: string, html: string, baseHeaders: Record<string, string>, hint: CacheHint, startedAt: number): Promise<CachedPage> {
    const page = await buildPage(html, baseHeaders, hint)
    const overtaken = startedAt < this.#forgottenAt || [...hint.tags].some((tag) => (this.#droppedAt.get(tag) ?? 0) > startedAt)
    if (overtaken || page.until <= Date.now()) return page
    const old = this.#pages.get(key)
    if (old) this.#remove(key, old)
    this.#pages.set(key, page)
    this.#bytes += page.size
    for (const [oldest, entry] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) break
      this.#remove(oldest, entry)
    }
    return page
  }

  /**
   * Every event drops `any`, its activity and its matter, and those its payload lists (a person or agency shown on many pages changed).
   * What is said in a discussion room changes the pages of that room alone, a hundred times a second where it is lively.
   */
  drop(events: readonly LoggedEvent[]) {
    this.#generation += 1
    const tags = new Set<string>()
    for (const event of events) {
      if (event.payload.room) {
        tags.add(`room:${event.payload.room}`)
        continue
      }
      tags.add('any')
      if (event.activityId) tags.add(`activity:${event.activityId}`)
      if (event.matterId) tags.add(`matter:${event.matterId}`)
      for (const id of listed(event.payload.activityIds)) tags.add(`activity:${id}`)
      for (const id of listed(event.payload.matterIds)) tags.add(`matter:${id}`)
    }
    for (const tag of tags) this.#droppedAt.set(tag, this.#generation)
    if (this.#droppedAt.size > 20_000) {
      this.clear()
      return
    }
    for (const [key, page] of this.#pages) {
      for (const tag of tags)
        if (page.tags.has(tag)) {
          this.#remove(key, page)
          break
        }
    }
  }

  clear() {
    this.#pages.clear()
    this.#droppedAt.clear()
    this.#bytes = 0
    this.#forgottenAt = this.#generation += 1
  }
  get size() {
    return this.#pages.size
  }
  #remove(key: string, page: CachedPage) {
    if (this.#pages.delete(key)) this.#bytes -= page.size
  }
}

const listed = (ids: unknown): unknown[] => (Array.isArray(ids) ? ids : [])

async function buildPage(html: string, baseHeaders: Record<string, string>, hint: CacheHint): Promise<CachedPage> {
  const plain = Buffer.from(html)
  const [br, gz] = await Promise.all([
    compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    compressGzip(plain, { level: 6 }),
  ])
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const bytes = { br, gzip: gz, identity: plain }
  const bodies = Object.fromEntries(
    ENCODINGS.map((encoding) => [
      encoding,
      {
        bytes: bytes[encoding],
        headers: Object.entries({
          ...baseHeaders,
          etag: etagOf(tag, encoding),
          'content-length': String(bytes[encoding].length),
          ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        }).flat(),
      },
    ]),
  ) as Record<Encoding, Body>
  return { etag: tag, until: hint.until, tags: new Set(hint.tags), bodies, size: br.length + gz.length + plain.length }
}

/** Strong and different for each encoding, as RFC 9110 asks. */
export const etagOf = (tag: string, encoding: Encoding) => `"${tag}-${encoding}"`
