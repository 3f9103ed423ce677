import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cspWithHashes, cspWithNonce, hashScripts } from './csp.server.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
const MODULE = `import "/assets/manifest-1.js";
import * as route0 from "/assets/root-a.js";
import * as route1 from "/assets/route-b.js";

window.__remixRouteModules = {"root":route0,"routes/_index":route1};

import("/assets/entry.client-c.js");`
const PAGE = `<!DOCTYPE html><html><head><link rel="modulepreload" href="/assets/root-a.js" nonce="abc"/></head><body><p>民意 nonce="kept?"</p>
<script nonce="abc">window.__remixContext = {"future":{}};</script><script nonce="abc" type="module" async="">${MODULE}</script><!--$--><script nonce="abc">window.__remixContext.streamController.enqueue("x");</script></body></html>`

test('a nonce page allows its nonce and what that script adds, nothing else', () => {
  expect(cspWithNonce('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic'")
  for (const policy of [cspWithNonce('abc'), cspWithHashes(['h'])]) {
    for (const rule of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "default-src 'self'", "form-action 'self'"])
      expect(policy).toContain(rule)
    const scripts = /script-src ([^;]*)/.exec(policy)![1]!
    expect(scripts).not.toMatch(/unsafe|https?:|\*/)
  }
})

test('a cached page serves no nonce twice and names each of its inline scripts by hash', () => {
  const { html, hashes } = hashScripts(PAGE)
  expect(html).not.toContain('nonce="abc"')
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]!)
  expect(scripts).toHaveLength(3)
  expect(new Set(scripts.map(sha256))).toEqual(new Set(hashes))
  expect(html).not.toContain('type="module"')
  expect(html).not.toContain('rel="modulepreload"')
})

test('the boot script carries the modules of the page', () => {
  const boot = hashScripts(PAGE).html.match(/window\.__minyiBoot=(\{.*?\});/)![1]!
  expect(JSON.parse(boot)).toEqual({
    routes: [
      ['root', '/assets/root-a.js'],
      ['routes/_index', '/assets/route-b.js'],
    ],
    entry: '/assets/entry.client-c.js',
  })
})

test('the same page has the same hashes, another one others', () => {
  expect(hashScripts(PAGE)).toEqual(hashScripts(PAGE.replaceAll('nonce="abc"', 'nonce="xyz"')))
  expect(hashScripts(PAGE.replace('enqueue("x")', 'enqueue("y")')).hashes).not.toEqual(hashScripts(PAGE).hashes)
})
