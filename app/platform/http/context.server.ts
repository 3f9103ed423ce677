import '@remix-run/node'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '../actor.ts'
import type { CacheHint } from '../page-cache/hint.ts'

/** What every loader and action gets. `now` is one instant for the whole request. */
export type RequestContext = {
  requestId: string
  nonce: string
  /** Path and query as they came in, with `.data` where the page's data was asked for. */
  rawUrl: string
  actor: Actor
  locale: Locale
  now: Date
  address: string
  userAgent: string
  cache: CacheHint
  /** `Set-Cookie` values that a loader wants to go out with its page; such a page is never kept. */
  cookies: string[]
  /** The page cache's generation when the request came in. */
  cacheGeneration: number
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
