import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { BrokenPackage } from './broken.ts'

/** Files of a package, and nothing else: no name leads out of the folder. */
const OURS = /^(datapackage\.json|consultation\.json|README\.md|[a-z-]+\.csv|attachments\/[0-9a-f-]{36}\.[a-z0-9]{1,5})$/

/** Calls `use` with the folder of a package; an archive is unpacked for the while. */
export async function withPackage<T>(source: string, use: (folder: string) => Promise<T>): Promise<T> {
  const found = await stat(source).catch(() => null)
  if (!found) throw new BrokenPackage(path.basename(source), null, 'is missing')
  if (found.isDirectory()) return use(source)
  const folder = await mkdtemp(path.join(tmpdir(), 'minyi-package-'))
  try {
    await unpack(source, folder)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpack(source: string, folder: string) {
  const name = path.basename(source)
  const zip = new ZipReader(new BlobReader(await openAsBlob(source)), { useWebWorkers: false })
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue
      if (!OURS.test(entry.filename)) throw new BrokenPackage(name, null, `has a file of another kind: ${entry.filename.slice(0, 100)}`)
      const target = path.join(folder, entry.filename)
      await mkdir(path.dirname(target), { recursive: true })
      await entry.getData(Writable.toWeb(createWriteStream(target, { flags: 'wx' })), { checkSignature: true })
    }
  } catch (error) {
    if (error instanceof BrokenPackage) throw error
    throw new BrokenPackage(name, null, `is no archive that can be read: ${(error as Error).message}`)
  } finally {
    await zip.close()
  }
}
