import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'

const compress = promisify(brotliCompress)
const NAME = /^\/([\w.-]+)\.(js|css)$/
const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }
const kept = new Map<string, Promise<Buffer>>()

/** Scripts and styles as brotli, compressed once at full strength: their names carry a hash, so they never change. */
export function compressedAssets(folder: string) {
  return async (req: Request, res: Response, next: NextFunction) => {
    const [, name, type] = NAME.exec(req.path) ?? []
    if (!name || !type || req.method !== 'GET' || !/\bbr\b/.test(String(req.headers['accept-encoding'] ?? ''))) return next()
    const file = path.join(folder, `${name}.${type}`)
    if (!kept.has(file))
      kept.set(
        file,
        readFile(file).then((bytes) => compress(bytes)),
      )
    try {
      const bytes = await kept.get(file)!
      res.set({
        'content-type': TYPES[type]!,
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      })
      res.end(bytes)
    } catch {
      kept.delete(file)
      next()
    }
  }
}
