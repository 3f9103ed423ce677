import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const APP = path.resolve(import.meta.dirname, '..')
const IMPORT = /(?:from|^import|import\()\s*'([^']+)'/gm
const sourceOf = new Map<string, string>()
const read = (file: string) => {
  if (!sourceOf.has(file)) sourceOf.set(file, readFileSync(file, 'utf8'))
  return sourceOf.get(file)!
}
const resolve = (from: string, name: string) =>
  name.startsWith('#app/') ? path.join(APP, name.slice(5)) : name.startsWith('.') ? path.resolve(path.dirname(from), name) : undefined

/** What a browser loads of a module: all but what only the server has, and no types. */
function modulesOf(start: string): Set<string> {
  const found = new Set([start])
  for (const file of found)
    for (const [statement, name] of read(file)
      .replace(/^import type .*$/gm, '')
      .matchAll(IMPORT)) {
      const to = resolve(file, name!)
      const isOfServer = to?.includes('.server.') || (statement.startsWith('import(') && !/\/(messages|i18n)\//.test(to!))
      if (to && !isOfServer && existsSync(to)) found.add(to)
    }
  return found
}
const KEY = /^\s*'([\w.-]+)':/gm
const keysIn = (files: Iterable<string>) =>
  new Set([...files].filter((file) => /\/messages\//.test(file)).flatMap((file) => [...read(file).matchAll(KEY)].map((match) => match[1]!)))
const has = (keys: ReadonlySet<string>, key: string) => keys.has(key) || keys.has(`${key}_other`)

const routes = readdirSync(path.join(APP, 'routes'))
  .map((name) => path.join(APP, 'routes', name, 'route.tsx'))
  .filter((file) => existsSync(file))
const keysOf = (...sets: string[]) => keysIn(sets.flatMap((name) => [...modulesOf(path.join(APP, 'i18n', name))]))
/** Words for the work screens do not travel to others; those of mails and loaders travel to nobody. */
const everywhere = keysOf('public.zh-cn.ts')
const atWork = keysOf('public.zh-cn.ts', 'office.zh-cn.ts')
const all = keysOf(...readdirSync(path.join(APP, 'i18n')).filter((name) => /^[\w.-]+\.ts$/.test(name) && !/server|test/.test(name)))

it('whatever a page says by name, its words are among those that it loads', () => {
  const missing = routes.flatMap((route) => {
    const modules = modulesOf(route)
    const loaded = new Set([...(/\/(office|admin)[./]/.test(route) ? atWork : everywhere), ...keysIn(modules)])
    return [...modules]
      .filter((file) => !/\/messages\//.test(file))
      .flatMap((file) => {
        const named = [...read(file).matchAll(/'([a-z][\w-]*\.[\w.-]+)'/gi)].map((match) => match[1]!).filter((key) => has(all, key))
        const begun = [...read(file).matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/gi)]
          .map((match) => match[1]!)
          .filter((start) => [...all].some((key) => key.startsWith(start)))
        return [
          ...named.filter((key) => !has(loaded, key)),
          ...begun.filter((start) => ![...loaded].some((key) => key.startsWith(start))),
        ].map((key) => `${path.basename(path.dirname(route))}: ${key} in ${path.relative(APP, file)}`)
      })
  })
  expect(all.size).toBeGreaterThan(2000)
  expect([...new Set(missing)]).toEqual([])
})
