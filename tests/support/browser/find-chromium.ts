import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { root } from '../../../app/launch/ground.mjs'

/** `env` is what the browser needs besides: where its libraries and fonts lie. */
export type Browser = { executable: string; env: Record<string, string> }

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Where `unpack-chromium.ts` lays the browser that npm carries. */
export const npmBrowserFolder = () => {
  const inProject = path.join(root, '.cache')
  return path.join(existsSync(inProject) ? inProject : path.join(homedir(), '.cache'), 'chromium-153')
}
export const npmBrowser = (): Browser => {
  const folder = npmBrowserFolder()
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  }
}

/** Does it start at all? A browser whose system libraries are missing ends at once. */
export function runs({ executable, env }: Browser): boolean {
  if (!existsSync(executable)) return false
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** The first of: the one named in MINYI_CHROMIUM, Playwright's own, the system's, the one unpacked from npm. */
export function findChromium(): Browser | undefined {
  const named = process.env.MINYI_CHROMIUM
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => SYSTEM_NAMES.map((name) => path.join(folder, name)))
  const plain = [...(named ? [named] : []), chromium.executablePath(), ...onPath].filter((file) => file && existsSync(file))
  return [...plain.map((executable) => ({ executable, env: {} })), npmBrowser()].find(runs)
}
