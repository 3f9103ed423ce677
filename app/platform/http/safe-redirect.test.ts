import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePath, safeRedirect } from './safe-redirect.ts'

const EVIL = [
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '//\\evil.example',
  '/\\\\evil.example',
  'http://evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'http:evil.example',
  'https:/evil.example',
  'http:///evil.example',
  'https:\\\\evil.example',
  '://evil.example',
  ':evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://%0aalert(1)',
  '/javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'about:blank',
  'mailto:a@evil.example',
  'ftp://evil.example',
  'ws://evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  '\n//evil.example',
  '/\r\n/evil.example',
  '/\t\\evil.example',
  '/\u0000/evil.example',
  '/\u001f/evil.example',
  '/\u007f/evil.example',
  '/ok\r\nSet-Cookie: a=b',
  '/ok\nlocation: https://evil.example',
  '/ok\u0000.evil',
  '/%0d%0aSet-Cookie:a=b',
  '/%09/evil.example',
  '/%2f/evil.example',
  '/%2f%2fevil.example',
  '/%5cevil.example',
  '/%5c%5cevil.example',
  '//evil.example/%2e%2e',
  '/..//evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/a/..//evil.example',
  '/a/../..//evil.example',
  '/%2e//evil.example',
  '/%2e%2e//evil.example',
  '/a/%2e%2e//evil.example',
  '/;//evil.example',
  '//evil%E3%80%82example',
  '//user:pass@evil.example',
  '/@evil.example',
  '@evil.example',
  '//localhost:3000@evil.example',
  '//[::1]',
  '//0x7f000001',
  '//１２７.0.0.1',
  '／／evil.example',
  '/／evil.example',
  '/\u2028/evil.example',
  '/\u00a0/evil.example',
  '\u00a0//evil.example',
  '\ufeff//evil.example',
  '\u200b//evil.example',
  ' //evil.example',
  ' /ok',
  'evil.example',
  './evil',
  '../evil',
  '?next=//evil.example',
  '#//evil.example',
  '',
  '.',
  '..',
  '%2f%2fevil.example',
  `/${'a'.repeat(3000)}`,
  '/\ud800/evil',
  '/ok#\r\nx',
  '/ok?a=\u0000',
  '//',
  '/\\',
  '\\',
  'null',
  'undefined',
]

/** What a browser would do with the answer, from a page at any depth, over http and https. */
function escapes(path: string) {
  if (!path.startsWith('/')) return 'is not a path'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'holds a control character or a backslash'
  for (const base of ['https://minyi.example/', 'http://minyi.example/a/b/c?d#e', 'https://minyi.example:8443//x']) {
    const here = new URL(base)
    const there = new URL(path, base)
    if (there.origin !== here.origin || there.username || there.pathname.startsWith('//')) return `leads to ${there.href}`
  }
  return undefined
}

test(`none of ${EVIL.length} payloads leads elsewhere`, () => {
  expect(EVIL.length).toBeGreaterThanOrEqual(60)
  expect(EVIL.map((payload) => [payload, escapes(safePath(payload))]).filter(([, escaped]) => escaped)).toEqual([])
  for (const payload of EVIL) {
    const location = safeRedirect(payload).headers.get('location')!
    expect(escapes(location), JSON.stringify(payload)).toBeUndefined()
  }
  expect(safeRedirect('/ok\r\nSet-Cookie: a=b').headers.get('set-cookie')).toBeNull()
})

test('no string made of such pieces leads elsewhere', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '%2f',
    '%5c',
    '%09',
    '\t',
    '\n',
    '\r',
    '\0',
    ':',
    '@',
    '?',
    '#',
    'http',
    'javascript',
    'evil.example',
    ';',
    ' ',
    '／',
    '\u00a0',
    '\ud800',
    '%',
    '[',
    ']',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 9 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      (pieces, tail) => escapes(safePath(pieces.join('') + tail)) === undefined,
    ),
    { numRuns: 20_000 },
  )
})

test('own paths stay what they are, with query and hash', () => {
  for (const path of ['/', '/consultations/1', '/consultations/1?sort=newest&after=a%20b#comment-2', '/搜索?q=%E7%94%B5', '/a//b'])
    expect(safePath(path)).toBe(new URL(path, 'http://x').href.slice('http://x'.length))
  expect(safePath(null)).toBe('/')
  expect(safePath('//evil.example', '/consultations')).toBe('/consultations')
})

test('303, so that a reload does not post again', () => {
  const response = safeRedirect('/done', { 'set-cookie': 'a=b' })
  expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([303, '/done', 'a=b'])
})
