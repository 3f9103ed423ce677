import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { root } from '../../app/launch/ground.mjs'

export type RunningServer = {
  url: string
  port: number
  child: ChildProcess
  output: () => string
  stop(): Promise<void>
  kill(): Promise<void>
}
type Options = { dataDir: string; port?: number | undefined; env?: Record<string, string>; seconds?: number }

/** The real, built server (app/server.ts) as its own process, on a free port of this machine; resolves when /readyz says so. */
export async function startServer({ dataDir, port: wished, env = {}, seconds = 60 }: Options): Promise<RunningServer> {
  const port = wished ?? (await findFreePort())
  const url = env.PUBLIC_URL ?? `http://localhost:${port}`
  const child = spawn(process.execPath, ['app/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      ...env,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk: Buffer) => (text = (text + chunk).slice(-20_000)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const send = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
  }
  const server: RunningServer = { url, port, child, output: () => text, stop: send('SIGTERM'), kill: send('SIGKILL') }
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended at its start:\n${text}`)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined)
    if (ready?.ok) return server
  }
  await server.kill()
  throw new Error(`The server was not ready within ${seconds} s:\n${text}`)
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
