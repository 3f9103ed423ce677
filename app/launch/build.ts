import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, withLock } from './ground.mjs'

const SOURCES = ['app', 'db', 'public', 'remix.config.js', 'tsconfig.json', 'package.json', 'package-lock.json']
const NOT_BUILT = /\.test\.tsx?$|^app\/(launch|launch\.mjs|cli\.ts|server\.ts)(\/|$)/
const stampFile = path.join(root, 'build/.minyi-built')

type Stamp = { stats: string; contents: string }
const readStamp = (): Stamp | undefined => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined)
const writeStamp = (stamp: Stamp) => writeFileSync(stampFile, JSON.stringify(stamp))

function listSources() {
  const files: string[] = []
  for (const source of SOURCES) {
    const full = path.join(root, source)
    if (!existsSync(full)) continue
    if (!statSync(full).isDirectory()) files.push(source)
    else
      for (const entry of readdirSync(full, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) files.push(path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  }
  return files.filter((file) => !NOT_BUILT.test(file)).sort()
}

function hash(files: string[], part: (file: string) => string | Buffer) {
  const sum = createHash('sha256')
  for (const file of files)
    sum
      .update(`${file}\0`)
      .update(part(path.join(root, file)))
      .update('\0')
  return sum.digest('hex')
}
const hashStats = (files: string[]) =>
  hash(files, (file) => {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  })

/** Builds when a source differs from what the last build saw: by size and time first (a few ms), then by content. */
export function ensureBuilt({ output = 2 }: { output?: 1 | 2 } = {}) {
  if (readStamp()?.stats === hashStats(listSources())) return
  withLock('build', () => {
    const files = listSources()
    const fresh: Stamp = { stats: hashStats(files), contents: hash(files, (file) => readFileSync(file)) }
    const last = readStamp()
    if (last?.contents !== fresh.contents) build(output)
    if (last?.stats !== fresh.stats) writeStamp(fresh)
  })
}

function build(output: 1 | 2) {
  ;(output === 1 ? process.stdout : process.stderr).write('Minyi 民意: building …\n')
  rmSync(stampFile, { force: true })
  mkdirSync(path.dirname(stampFile), { recursive: true })
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const done = spawnSync(process.execPath, [remix, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', output, 2],
  })
  if (done.status !== 0) throw Object.assign(new Error('Minyi could not be built: see above for the reason.'), { name: 'StartError' })
}
