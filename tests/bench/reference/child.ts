import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../../../app/launch/ground.mjs'

/** Starts a reference server of this folder as its own process; it prints its port when it listens. */
export async function startReference(file: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'tests/bench/reference', file)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim())))
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, child, stop }
}
