import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { root } from '../../app/launch/ground.mjs'

/** `minyi …` as its own process; `onStart` gets its process id. */
export async function runCli(args: readonly string[], env: Record<string, string> = {}, onStart?: (pid: number) => void) {
  const child = spawn(process.execPath, ['app/cli.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  onStart?.(child.pid!)
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}
