import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEvent } from '../events/hash.ts'
import { PageCache } from './cache.server.ts'
import { CacheHint } from './hint.ts'

const hintOf = (tags: readonly string[], until?: Date) => {
  const hint = new CacheHint()
  hint.keep(tags, until)
  return hint
}
const eventOf = (activityId: string | null, matterId: string | null, payload: Record<string, unknown> = {}): LoggedEvent => ({
  position: 1,
  id: 1,
  name: 'a.b',
  matterId,
  activityId,
  actorId: null,
  payload,
  occurredAt: new Date(0),
})

test('three bodies of one page, each with its own strong tag', async () => {
  const cache = new PageCache()
  await cache.store('k', '<p>民意</p>', { 'content-type': 'text/html' }, hintOf(['any']), cache.generation())
  const { bodies } = cache.get('k', Date.now())!
  expect(brotliDecompressSync(bodies.br.bytes).toString()).toBe('<p>民意</p>')
  expect(gunzipSync(bodies.gzip.bytes).toString()).toBe('<p>民意</p>')
  expect(bodies.identity.bytes.toString()).toBe('<p>民意</p>')
  const tags = Object.values(bodies).map(({ headers }) => headers[headers.indexOf('etag') + 1]!)
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
})

test('a page overtaken while it was being rendered is not kept, whatever happened to the cache meanwhile', async () => {
  const cache = new PageCache()
  const startedAt = cache.generation()
  cache.drop([eventOf('a', null)])
  await cache.store('k', 'old', {}, hintOf(['activity:a']), startedAt)
  expect(cache.get('k', Date.now())).toBeUndefined()
  cache.clear()
  await cache.store('k', 'old', {}, hintOf(['activity:a']), startedAt)
  expect(cache.get('k', Date.now())).toBeUndefined()
})

test('forgetting what was dropped long ago lets no stale page in', async () => {
  const cache = new PageCache()
  const startedAt = cache.generation()
  cache.drop([eventOf('a', null)])
  for (let i = 0; i < 21; i += 1) cache.drop(Array.from({ length: 1000 }, (_, n) => eventOf(`x${i}-${n}`, null)))
  await cache.store('k', 'old', {}, hintOf(['activity:a']), startedAt)
  expect(cache.get('k', Date.now())).toBeUndefined()
})

test('what is said in a discussion drops the pages of its room, and no page of its activity or of everything', async () => {
  const cache = new PageCache()
  for (const tag of ['room:a', 'room:b', 'activity:a', 'any']) await cache.store(tag, 'x', {}, hintOf([tag]), cache.generation())
  cache.drop([eventOf(null, null, { room: 'a' })])
  expect(['room:a', 'room:b', 'activity:a', 'any'].filter((key) => cache.get(key, Date.now()))).toEqual(['room:b', 'activity:a', 'any'])
})

test('memory stays bounded', async () => {
  const cache = new PageCache(200_000)
  for (let i = 0; i < 60; i += 1) await cache.store(`k${i}`, 'x'.repeat(10_000), {}, hintOf(['any']), cache.generation())
  expect(cache.size).toBeLessThanOrEqual(20)
  expect(cache.get('k59', Date.now())).toBeDefined()
  expect(cache.get('k0', Date.now())).toBeUndefined()
})

/**
 * The world: three activities in two matters, each with a counter; a page shows counters and, some of them, a word that time alone changes.
 * Writes commit at once; their events are seen later, in order. A render reads at its start and is stored at its end.
 */
const PAGES = [
  { key: 'a0', tags: ['activity:a0'], shows: ['a0'], clock: false },
  { key: 'a1', tags: ['activity:a1'], shows: ['a1'], clock: true },
  { key: 'm0', tags: ['matter:m0'], shows: ['a0', 'a1'], clock: false },
  { key: 'home', tags: ['any'], shows: ['a0', 'a1', 'a2'], clock: true },
  { key: 'two', tags: ['activity:a0', 'activity:a2'], shows: ['a0', 'a2'], clock: false },
] as const
const MATTER = { a0: 'm0', a1: 'm0', a2: 'm1' } as const
type Activity = keyof typeof MATTER
type Step =
  | { kind: 'write'; activity: Activity; listed: boolean }
  | { kind: 'see'; n: number }
  | { kind: 'start' | 'finish' | 'read'; page: number }
  | { kind: 'time'; ms: number }
  | { kind: 'clear' }

const page = fc.nat(PAGES.length - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      activity: fc.constantFrom<Activity>('a0', 'a1', 'a2'),
      listed: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('see' as const), n: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('start' as const, 'finish' as const, 'read' as const), page }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 1, max: 80 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
)

test('no cached page differs from a fresh render once its event is seen', async () => {
  const start = Date.now() + 10_000_000
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const cache = new PageCache()
      let now = start
      const counters: Record<Activity, number> = { a0: 0, a1: 0, a2: 0 }
      const seen: Record<Activity, number> = { a0: 0, a1: 0, a2: 0 }
      const waiting: { activity: Activity; listed: boolean }[] = []
      const rendering = new Map<number, { text: string; generation: number; until: number }>()
      const changesAt = (time: number) => (Math.floor(time / 100) + 1) * 100
      const render = (n: number) => {
        const p = PAGES[n]!
        return JSON.stringify([p.shows.map((a) => counters[a]), p.clock ? Math.floor(now / 100) : null])
      }

      for (const s of steps) {
        if (s.kind === 'write') {
          counters[s.activity] += 1
          waiting.push(s)
        } else if (s.kind === 'time') now += s.ms
        else if (s.kind === 'clear') cache.clear()
        else if (s.kind === 'see') {
          const batch = waiting.splice(0, s.n)
          // Half of them reach the page only through the ids that their payload lists.
          cache.drop(
            batch.map(({ activity, listed }) =>
              listed
                ? eventOf(null, null, { activityIds: [activity], matterIds: [MATTER[activity]] })
                : eventOf(activity, MATTER[activity]),
            ),
          )
          for (const { activity } of batch) seen[activity] += 1
        } else if (s.kind === 'start')
          rendering.set(s.page, {
            generation: cache.generation(),
            text: render(s.page),
            until: PAGES[s.page]!.clock ? changesAt(now) : Number.POSITIVE_INFINITY,
          })
        else if (s.kind === 'finish') {
          const done = rendering.get(s.page)
          if (!done) continue
          rendering.delete(s.page)
          await cache.store(
            PAGES[s.page]!.key,
            done.text,
            {},
            hintOf(PAGES[s.page]!.tags, done.until === Number.POSITIVE_INFINITY ? undefined : new Date(done.until)),
            done.generation,
          )
        }
        for (const [n, p] of PAGES.entries()) {
          const kept = cache.get(p.key, now)
          if (!kept) continue
          const [shown, word] = JSON.parse(kept.bodies.identity.bytes.toString()) as [number[], number | null]
          // It may lag behind a write whose event was not seen yet, never behind one that was.
          for (const [i, activity] of p.shows.entries()) expect(shown[i], p.key).toBeGreaterThanOrEqual(seen[activity])
          if (p.shows.every((activity) => seen[activity] === counters[activity]))
            expect(kept.bodies.identity.bytes.toString()).toBe(render(n))
          expect(word).toBe(p.clock ? Math.floor(now / 100) : null)
        }
      }
    }),
    { numRuns: 400, interruptAfterTimeLimit: 15_000 },
  )
}, 30_000)
