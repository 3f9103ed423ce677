import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Command } from '#app/platform/command.server.ts'

const app = path.resolve('app')
const { flatRoutes } = createRequire(import.meta.url)('@remix-run/dev/dist/config/flat-routes.js') as {
  flatRoutes(folder: string, ignored: string[]): Record<string, { id: string; file: string; path?: string }>
}
export type Route = { id: string; file: string; hasLoader: boolean; hasAction: boolean; hasPage: boolean }
const exports = (source: string, name: string) => new RegExp(`export (const|async function|function) ${name}\\b`).test(source)

/** Every route as Remix itself finds them (the same call and settings as remix.config.js), with the doors that each opens. */
export function listRoutes(): Route[] {
  return Object.values(flatRoutes(app, ['**/*.test.{ts,tsx}', '**/*.server.ts'])).map(({ id, file }) => {
    const source = readFileSync(path.join(app, file), 'utf8')
    return {
      id: id.replace(/^routes\//, ''),
      file,
      hasLoader: exports(source, 'loader'),
      hasAction: exports(source, 'action'),
      hasPage: /export default /.test(source),
    }
  })
}

/** Every command of the source tree, found by what calls defineCommand. */
export async function listCommands(): Promise<Map<string, Command>> {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.server.ts'))
  const found = new Map<string, Command>()
  for (const file of files) {
    const source = readFileSync(path.join(app, file), 'utf8')
    if (!/= defineCommand\(/.test(source) || file.endsWith('platform/command.server.ts')) continue
    const module = (await import(path.join(app, file))) as Record<string, unknown>
    const commands = Object.values(module).filter(isCommand)
    if (commands.length !== [...source.matchAll(/= defineCommand\(/g)].length) throw new Error(`${file} keeps a command to itself`)
    for (const command of commands) found.set(command.name, command)
  }
  return found
}
const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'authorise' in value && 'write' in value && 'name' in value
