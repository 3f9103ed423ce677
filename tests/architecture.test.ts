import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

type Layer =
  | 'domain'
  | 'rules'
  | 'server'
  | 'messages'
  | 'ui'
  | 'design'
  | 'platform'
  | 'i18n'
  | 'routes'
  | 'live'
  | 'live-server'
  | 'db'
  | 'demo'
  | 'top'

/** Who may import whom. Absent means forbidden. */
const ALLOWED: Record<Layer, readonly Layer[]> = {
  domain: ['domain'],
  rules: ['domain', 'rules', 'platform'],
  server: ['domain', 'rules', 'server', 'platform', 'db', 'i18n'],
  messages: ['messages', 'i18n'],
  ui: ['domain', 'rules', 'ui', 'design', 'i18n', 'live', 'platform'],
  design: ['design', 'i18n', 'platform'],
  platform: ['platform', 'db', 'i18n'],
  i18n: ['i18n', 'messages', 'platform'],
  routes: ['domain', 'rules', 'server', 'ui', 'design', 'platform', 'db', 'i18n', 'routes', 'live'],
  live: ['live'],
  'live-server': ['rules', 'server', 'platform', 'live', 'live-server', 'db'],
  db: ['db', 'domain', 'platform'],
  demo: ['demo', 'server', 'rules', 'domain', 'platform', 'db', 'i18n'],
  top: ['domain', 'rules', 'server', 'messages', 'ui', 'design', 'platform', 'i18n', 'routes', 'live', 'live-server', 'db', 'demo', 'top'],
}
/** A feature may call only those before it, and only through their index.server.ts (ui: their ui). */
const FEATURES = ['accounts', 'agencies', 'notifications', 'matters', 'consultations', 'opinion', 'dashboard', 'hearings', 'discussion']
const EARLIER: Record<string, readonly string[]> = {
  accounts: [],
  agencies: ['accounts'],
  notifications: ['accounts'],
  matters: ['accounts', 'agencies'],
  consultations: ['accounts', 'agencies', 'matters'],
  opinion: ['accounts', 'agencies', 'matters'],
  dashboard: ['accounts', 'agencies', 'matters'],
  hearings: ['accounts', 'agencies', 'matters'],
  discussion: ['accounts', 'agencies', 'matters'],
}

const isServer = (file: string) => /\.server\.tsx?$/.test(file)
function layerOf(file: string): Layer {
  if (file.startsWith('db/')) return 'db'
  if (file.startsWith('app/live/')) return isServer(file) ? 'live-server' : 'live'
  const area = /^app\/(routes|platform|i18n|demo)\//.exec(file)?.[1]
  if (area) return area as Layer
  if (file.startsWith('app/ui/')) return 'design'
  if (!file.startsWith('app/features/')) return 'top'
  if (file.includes('/messages/')) return 'messages'
  if (isServer(file)) return 'server'
  if (file.includes('/domain/')) return 'domain'
  return file.includes('/ui/') ? 'ui' : 'rules'
}
const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1]

const files = ['app', 'db']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('.d.ts'))
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

type Import = { target: string; typeOnly: boolean }
function localImports(file: string): Import[] {
  return [...source.get(file)!.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?from\s+)?'((?:#app|#db|\.)[^']*)'/g)].map(
    ([, , type, , specifier]) => ({
      typeOnly: type !== undefined,
      target: specifier!.startsWith('#') ? specifier!.slice(1) : path.posix.normalize(`${path.posix.dirname(file)}/${specifier}`),
    }),
  )
}
const edges = files.flatMap((file) => localImports(file).map((edge) => ({ file, ...edge })))

test('imports follow the arrows', () => {
  const broken = edges.filter(({ file, target, typeOnly }) => {
    const [from, to] = [layerOf(file), layerOf(target)]
    // Types of what a query returns travel with it; nothing is bundled.
    if (typeOnly && (from === 'ui' || from === 'design' || from === 'i18n')) return false
    return !ALLOWED[from].includes(to)
  })
  expect(broken.map(({ file, target }) => `${file} (${layerOf(file)}) -> ${target} (${layerOf(target)})`)).toEqual([])
})

test('features stand in an order and meet only at their index', () => {
  const broken = edges.filter(({ file, target, typeOnly }) => {
    const [from, to] = [featureOf(file), featureOf(target)]
    if (!from || !to || from === to || typeOnly) return false
    if (layerOf(file) === 'messages') return true
    return !EARLIER[from]!.includes(to) || !(target.endsWith('/index.server.ts') || target.includes('/ui/'))
  })
  expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  expect(readdirSync('app/features').sort()).toEqual([...FEATURES].sort())
})

test('pages and components never reach the server at run time', () => {
  const broken = edges.filter(
    ({ file, target, typeOnly }) =>
      !typeOnly && ['ui', 'design', 'live'].includes(layerOf(file)) && (isServer(target) || target.startsWith('db/')),
  )
  expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
})

test('every database file is server-only by name', () => {
  expect(files.filter((file) => file.startsWith('db/') && !/\.(server|config)\.ts$/.test(file))).toEqual([])
})

test('no file over 300 lines, no route over 150, no command file over 120', () => {
  const length = (file: string) => source.get(file)!.split('\n').length
  const limit = (file: string) => {
    if (/^app\/routes\//.test(file)) return 150
    if (file.startsWith('app/features/') && /\bdefineCommand\(/.test(source.get(file)!)) return 120
    return 300
  }
  expect(
    files
      .filter((file) => !file.includes('/messages/') && length(file) > limit(file))
      .map((file) => `${file}: ${length(file)} of ${limit(file)}`),
  ).toEqual([])
})

test('no variable inside sql.raw, no clock or chance in domain code', () => {
  expect(files.filter((file) => /sql\.raw\(\s*[^'"`\s]|sql\.raw\(`[^`]*\$\{/.test(source.get(file)!))).toEqual([])
  expect(files.filter((file) => layerOf(file) === 'domain' && /Math\.random\(|Date\.now\(|new Date\(\)/.test(source.get(file)!))).toEqual(
    [],
  )
})

test('no Chinese and no sentence on screen outside messages', () => {
  const screens = files.filter((file) => file.endsWith('.tsx'))
  const withoutComments = (file: string) =>
    source
      .get(file)!
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '')
  // The seal in the brand is a picture of a word, the same in every language.
  const chinese = screens.filter((file) => /[\u4e00-\u9fff]/.test(withoutComments(file).replace(/>\s*民\s*</g, '><')))
  const sentences = screens.flatMap((file) =>
    [...withoutComments(file).matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[^<>{}=]*)</g)].map((match) => `${file}: ${match[1]!.trim()}`),
  )
  const attributes = screens.flatMap((file) =>
    [...withoutComments(file).matchAll(/\b(?:aria-label|placeholder|alt|title)="([^"]*[A-Za-z]{3}[^"]*)"/g)].map(
      (match) => `${file}: ${match[1]}`,
    ),
  )
  expect({ chinese, sentences, attributes }).toEqual({ chinese: [], sentences: [], attributes: [] })
})

test('both languages say the same keys', async () => {
  for (const part of ['public', 'office']) {
    const [zh, en] = await Promise.all(
      ['zh-cn', 'en'].map(
        async (locale) => ((await import(`../app/i18n/${part}.${locale}.ts`)) as { messages: Record<string, string> }).messages,
      ),
    )
    const base = (messages: Record<string, string>) =>
      Object.keys(messages)
        .filter((key) => !key.endsWith('_one'))
        .sort()
    expect(base(en!)).toEqual(base(zh!))
    const empty = Object.entries({ ...zh, ...en })
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => key)
    expect(empty).toEqual([])
    const holes = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)]
        .map((match) => match[1])
        .sort()
        .join()
    expect(base(zh!).filter((key) => holes(zh![key]!) !== holes(en![key]!))).toEqual([])
  }
})
