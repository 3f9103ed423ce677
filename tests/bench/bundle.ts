import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { startInstallation } from '../support/load/installation.ts'
import { fetchRaw, prepareLawPage } from './law-page.ts'
import { round } from './load.ts'

const LIMIT_KB = 110
const HEADERS = { 'accept-encoding': 'br', 'accept-language': 'zh-CN' }

/**
 * Compressed JavaScript of the citizens' pages, as the server sends it: every script that the page asks for (module preloads,
 * imports, scripts), and what live pages fetch by themselves. kB are 1,000 bytes of body.
 */
export async function benchBundle() {
  const installation = await startInstallation()
  try {
    const { url, cookies, consultation } = await prepareLawPage(installation, 1)
    const base = installation.server.url
    const [matter] = await installation.sql`select slug from matters order by created_at limit 1`
    const [map] = await installation.sql`select id from opinion_maps where published_at is not null limit 1`
    const [hearing] = await installation.sql`select id from hearings where published_at is not null limit 1`
    const [comment] = await installation.sql`select id from comments where consultation_id = ${consultation.id} limit 1`
    const pages: Record<string, string> = {
      home: '/',
      consultations: '/consultations',
      matter: `/matters/${matter!.slug}`,
      law: new URL(url).pathname,
      commentForm: `/consultations/${consultation.id}/comment?clause=${consultation.clauseKey}`,
      comments: `/consultations/${consultation.id}/comments`,
      comment: `/consultations/${consultation.id}/comments/${comment!.id}`,
      results: `/consultations/${consultation.id}/results`,
      dashboard: `/matters/shared-ebikes/dashboard`,
      vote: `/opinion/${map!.id}/vote`,
      map: `/opinion/${map!.id}`,
      mine: `/opinion/${map!.id}/mine`,
      discussion: `/activities/${map!.id}/discussion`,
      hearing: `/hearings/${hearing!.id}`,
      signIn: '/login',
      signUp: '/signup',
    }
    const kept = new Map<string, number>()
    const ours: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      const cookie = name.startsWith('sign') ? '' : cookies[0]!
      ours[name] = round((await scriptBytes(base, path, cookie, kept)) / 1000, 1)
    }
    const largest = Math.max(...Object.values(ours))
    return {
      name: 'bundle',
      unit: 'kB of compressed JavaScript',
      ours,
      reference: { limit: LIMIT_KB },
      ratio: round(LIMIT_KB / largest),
      largest,
      samples: Object.keys(ours).length,
    }
  } finally {
    await installation.stop()
  }
}

async function scriptBytes(base: string, path: string, cookie: string, kept: Map<string, number>) {
  const html = await textOf(`${base}${path}`, cookie)
  // Preloaded modules and what the page's own module imports; the routes it only knows of are not fetched.
  const named = html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"|^import [^;]*"(\/assets\/[^"]+)"/gm)
  const scripts = new Set([...named].map((match) => match[1] ?? match[2]!))
  if (scripts.size === 0) throw new Error(`${path} names no script: not the page that was meant.`)
  // What a module imports on its own account is loaded as well, though the page does not name it.
  for (const script of scripts) for (const imported of await importsOf(base, script)) scripts.add(imported)
  let sum = 0
  for (const script of scripts) {
    if (!kept.has(script)) kept.set(script, (await fetchRaw(`${base}${script}`, HEADERS)).bytes.length)
    sum += kept.get(script)!
  }
  return sum
}

const textOf = (url: string, cookie: string) =>
  new Promise<string>((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-language': 'zh-CN' } }, (res) =>
      res.statusCode === 200 ? resolve(text(res)) : reject(new Error(`${url} answers ${res.statusCode}: not the page that was meant.`)),
    ).on('error', reject)
  })
/** What a module imports, the words of the reader's language, and the socket's client, which live pages fetch once they are usable. */
async function importsOf(base: string, script: string) {
  const source = await textOf(`${base}${script}`, '')
  const imports = [...source.matchAll(/(?:from|import)\s*"(\.\/[\w.-]+\.js)"/g)].map((match) => match[1]!)
  const later = [...source.matchAll(/import\("(\.\/[\w.-]+\.js)"\)/g)].map((match) => match[1]!)
  const fetched = later.filter((name) => script.includes('/use-room') || (/\bzh-cn-/i.test(name) && !name.includes('office')))
  return [...imports, ...fetched].map((name) => `/assets/${name.slice(2)}`)
}
