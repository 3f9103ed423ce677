import type { IncomingHttpHeaders } from 'node:http'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND', 'QUERY', '']
type Guard = typeof import('./guard.server.ts')

async function guardOf(publicUrl: string | undefined): Promise<Guard> {
  vi.resetModules()
  vi.stubEnv('PUBLIC_URL', publicUrl ?? '')
  vi.stubEnv('PORT', '3000')
  return import('./guard.server.ts')
}
afterAll(() => vi.unstubAllEnvs())

const FOREIGN = [
  'https://evil.example',
  'null',
  '',
  'http://minyi.example',
  'https://minyi.example:8443',
  'https://minyi.example.evil.example',
  'https://evil.example/https://minyi.example',
  'https://minyi.example/',
  'https://minyi.example@evil.example',
  'HTTPS://MINYI.EXAMPLE.',
  'https://localhost',
  'http://localhost:3000',
  'file://',
  'https://minyi.example, https://evil.example',
]

describe('requests that may write', async () => {
  const { mayWrite } = await guardOf('https://minyi.example')
  const ask = (method: string, headers: IncomingHttpHeaders) => mayWrite({ method, headers: { host: 'minyi.example', ...headers } })

  test.each(METHODS)('%s from this site passes, from elsewhere does not', (method) => {
    expect(ask(method, { 'sec-fetch-site': 'same-origin', origin: 'https://minyi.example' })).toBe(true)
    expect(ask(method, { 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(ask(method, { origin: 'https://minyi.example' })).toBe(true)
    expect(ask(method, {})).toBe(false)
    for (const origin of FOREIGN) {
      expect(ask(method, { origin }), `no fetch site, origin ${origin}`).toBe(false)
      expect(ask(method, { origin, 'sec-fetch-site': 'none' }), `typed address, origin ${origin}`).toBe(false)
    }
    for (const site of ['cross-site', 'same-site', 'SAME-ORIGIN', '', 'same-origin, cross-site', 'none, same-origin']) {
      expect(ask(method, { 'sec-fetch-site': site }), site).toBe(false)
      expect(ask(method, { 'sec-fetch-site': site, origin: 'https://minyi.example' }), site).toBe(false)
    }
  })

  test('reading needs no origin', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(ask(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true)
  })

  test('no other origin ever passes', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom(...METHODS), (url, method) => {
        const { origin } = new URL(url)
        fc.pre(origin !== 'https://minyi.example')
        return (
          !ask(method, { origin }) &&
          !ask(method, { origin, 'sec-fetch-site': 'none' }) &&
          !ask(method, { origin, 'sec-fetch-site': 'cross-site' })
        )
      }),
      { numRuns: 500 },
    )
  })
})

const HOSTS = [
  'evil.example',
  'minyi.example.evil.example',
  'evil.example#minyi.example',
  'minyi.example:444',
  'minyi.example:',
  'minyi.example.',
  ' minyi.example',
  'minyi.example@evil.example',
  'evil.example/minyi.example',
  'localhost',
  'localhost:3000',
  '127.0.0.1',
  '[::1]',
  '',
  'minyi.example, evil.example',
  'minyi.example\u0000',
  'xn--minyi.example',
  '2130706433',
  '0x7f.1',
  '192.168.0.1',
]

describe('names of this server', () => {
  test('a public installation answers to its own name only', async () => {
    const { hostIsOurs } = await guardOf('https://minyi.example')
    expect(hostIsOurs('minyi.example')).toBe(true)
    expect(hostIsOurs('MINYI.example')).toBe(true)
    expect(hostIsOurs(undefined)).toBe(false)
    for (const host of HOSTS) expect(hostIsOurs(host), host).toBe(false)
  })

  test('a trial installation answers to every name of this machine and to no other', async () => {
    const { hostIsOurs, mayWrite } = await guardOf(undefined)
    for (const host of ['localhost', 'localhost:3000', 'localhost:5000', '127.0.0.1:3000', '[::1]:3000'])
      expect(hostIsOurs(host), host).toBe(true)
    for (const host of [
      'localhost.evil.example',
      'evil.example',
      'localhost@evil.example',
      'localhost:3000@evil.example',
      'localhost:',
      '127.0.0.1.evil.example',
      '127.0.0.2',
      '[::2]',
      'localhost:30x',
      'minyi.example',
    ])
      expect(hostIsOurs(host), host).toBe(false)
    const post = (host: string, origin: string) => mayWrite({ method: 'POST', headers: { host, origin } })
    expect(post('127.0.0.1:3000', 'http://127.0.0.1:3000')).toBe(true)
    expect(post('127.0.0.1:3000', 'http://localhost:3000')).toBe(true)
    expect(post('127.0.0.1:3000', 'http://127.0.0.1:4000')).toBe(false)
    expect(post('evil.example', 'http://evil.example')).toBe(false)
    expect(post('localhost:3000', 'https://localhost:3000')).toBe(false)
  })
})

test('a body that does not say its length, or is too long to be held, is not read', async () => {
  const { bodyProblem, MAX_BODY_BYTES } = await guardOf(undefined)
  const of = (headers: Record<string, string>) => bodyProblem({ headers })
  expect(of({})).toBeUndefined()
  expect(of({ 'content-length': String(MAX_BODY_BYTES) })).toBeUndefined()
  expect(of({ 'content-length': String(MAX_BODY_BYTES + 1) })).toBe(413)
  expect(of({ 'content-length': '99999999999999999999' })).toBe(413)
  expect(of({ 'transfer-encoding': 'chunked' })).toBe(411)
  expect(of({ 'transfer-encoding': 'gzip, chunked', 'content-length': '1' })).toBe(411)
})
