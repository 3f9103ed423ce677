import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { configure, ZipWriter } from '@zip.js/zip.js'

/** Where the files of a package go, one after another. */
export type Sink = { put(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void>; end(): Promise<void> }

export const toFolder = (folder: string): Sink => ({
  async put(file, bytes) {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(target))
  },
  end: async () => {},
})

// Node compresses in threads of its own.
configure({ useWebWorkers: false })

/** One archive; nothing of it is in memory but what is being compressed. Pictures and PDFs are compressed already. */
export function toArchive(target: string, now: Date): Sink {
  const out = createWriteStream(target, { flags: 'wx', mode: 0o600 })
  const zip = new ZipWriter(Writable.toWeb(out), { lastModDate: now, level: 6, extendedTimestamp: false })
  return {
    async put(file, bytes) {
      const level = file.startsWith('attachments/') ? 0 : 6
      await zip.add(file, Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array<ArrayBuffer>>, { level })
    },
    async end() {
      await zip.close()
    },
  }
}

/** Puts a file, and says how large it is and what its SHA-256 is. */
export async function putMeasured(sink: Sink, file: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const hash = createHash('sha256')
  let bytes = 0
  const measured = async function* () {
    for await (const part of parts) {
      hash.update(part)
      bytes += part.length
      yield part
    }
  }
  await sink.put(file, measured())
  return { bytes, hash: `sha256:${hash.digest('hex')}` }
}
