import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheKeyFor, pickEncoding } from './serve.server.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['*', 'identity'],
  ['deflate', 'identity'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'br'],
  ['BR', 'br'],
  ['GZip', 'gzip'],
  ['br;q=0', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0, gzip;q=0.8', 'gzip'],
  ['br;q=0.000,gzip;q=0', 'identity'],
  ['br ; q=0', 'identity'],
  ['br;Q=0, gzip', 'gzip'],
  ['br;q=0.001', 'br'],
  ['gzip;q=0, br;q=0.1', 'br'],
  ['xbr, mygzip', 'identity'],
  ['x-br', 'identity'],
  ['br-x', 'identity'],
  ['gzip;q=0,*;q=0', 'identity'],
  ['zstd;q=1, br;q=0,identity', 'identity'],
] as const)('Accept-Encoding %j gets %s', (header, encoding) => {
  expect(pickEncoding(header)).toBe(encoding)
})

test('an encoding that was not named, or was refused, is never sent', () => {
  const coding = fc.constantFrom('br', 'gzip', 'deflate', 'zstd', 'identity', '*', 'x-gzip', 'BR')
  const weight = fc.constantFrom('', ';q=0', ';q=0.0', '; q=0.000', ' ;q=0', ';q=1', ';q=0.3', ';q=0.05')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(coding, weight), { selector: ([name]) => name.toLowerCase(), maxLength: 6 }),
      fc.constantFrom(',', ', ', ' , '),
      (parts, comma) => {
        const chosen = pickEncoding(parts.map(([name, q]) => name + q).join(comma))
        const named = parts.find(([name]) => name.toLowerCase() === chosen)
        return chosen === 'identity' || (named !== undefined && !/=0(\.0*)?$/.test(named[1]))
      },
    ),
    { numRuns: 2000 },
  )
})

const request = (method: string, headers: Record<string, string> = {}, url = '/a?b=1') =>
  ({ method, url, headers }) as unknown as IncomingMessage

test('only GET and HEAD without a session ever meet the cache', () => {
  expect(cacheKeyFor(request('GET'))).toBe(cacheKeyFor(request('HEAD')))
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'get']) expect(cacheKeyFor(request(method))).toBeUndefined()
  for (const cookie of ['minyi_session=x', 'a=b; minyi_session=x', '__Host-minyi_session=x', 'minyi_session=', 'a=1;minyi_session=%zz'])
    expect(cacheKeyFor(request('GET', { cookie }))).toBeUndefined()
  expect(cacheKeyFor(request('GET', { cookie: 'minyi_lang=en' }))).toBeDefined()
})

test('language and address tell pages apart', () => {
  const keys = [request('GET'), request('GET', { 'accept-language': 'en' }), request('GET', {}, '/a?b=2'), request('GET', {}, '/a')].map(
    cacheKeyFor,
  )
  expect(new Set(keys).size).toBe(4)
  expect(cacheKeyFor(request('GET', { cookie: 'minyi_lang=en', 'accept-language': 'zh' }))).toBe(
    cacheKeyFor(request('GET', { 'accept-language': 'en-GB,en;q=0.9' })),
  )
})
