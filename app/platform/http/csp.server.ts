import { createHash } from 'node:crypto'
import { logger } from '../logger.server.ts'

const FIXED =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self' ws: wss:; report-uri /csp-report"

export const cspWithNonce = (nonce: string) => `${FIXED}; script-src 'nonce-${nonce}' 'strict-dynamic'`
export const cspWithHashes = (hashes: readonly string[]) =>
  `${FIXED}; script-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')} 'strict-dynamic'`

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const IMPORT = /import \* as (route\d+) from ("[^"]+");/g

/**
 * Makes a page cacheable: nonces go, inline scripts are named by their hash. Under 'strict-dynamic' the static imports of an inline
 * module have no hash of their own and would be refused, so the module becomes a classic script that adds the external boot
 * module (trusted because a trusted script adds it) and hands it the list of modules. Preload links would be refused too; they stay as
 * inert elements, and the added script leaves the page again, because React hydrates the document as it was rendered.
 */
export function hashScripts(html: string): { html: string; hashes: string[] } {
  const hashes: string[] = []
  const rewritten = html
    .replace(/<link rel="modulepreload"/g, '<link rel="module-later"')
    .replace(SCRIPT, (_whole, attributes: string, body: string) => {
      const script = attributes.includes('type="module"') ? bootScript(body) : body
      hashes.push(createHash('sha256').update(script).digest('base64'))
      return `<script>${script}</script>`
    })
  return { html: rewritten.replace(/ nonce="[^"]*"/g, ''), hashes: [...new Set(hashes)] }
}

function bootScript(module: string) {
  const routes = [...module.matchAll(IMPORT)].map(([, name, path]) => [name, JSON.parse(path!) as string])
  const entry = /\bimport\(("[^"]+")\)/.exec(module)?.[1]
  const manifest = /window\.__remixManifest = (\{[\s\S]*?\});\s*window\.__remixRouteModules/.exec(module)?.[1]
  const names = /window\.__remixRouteModules = \{([^}]*)\}/.exec(module)?.[1] ?? ''
  const ids = [...names.matchAll(/("[^"]+"):(route\d+)/g)].map(([, id, name]) => [
    JSON.parse(id!),
    routes.find(([route]) => route === name)?.[1],
  ])
  return (
    `${manifest ? `window.__remixManifest=${manifest};` : ''}window.__minyiBoot=${JSON.stringify({ routes: ids, entry: entry ? JSON.parse(entry) : null })};` +
    "var s=document.createElement('script');s.type='module';s.src='/boot.js';document.head.appendChild(s);s.remove();"
  )
}

/** A report names what was blocked, not what anybody typed. */
export function noteCspReport(report: unknown) {
  const body = (report as { 'csp-report'?: Record<string, unknown> } | null)?.['csp-report'] ?? {}
  logger.warn(
    { directive: String(body['violated-directive'] ?? '').slice(0, 80), blocked: String(body['blocked-uri'] ?? '').slice(0, 200) },
    'content security policy report',
  )
}
