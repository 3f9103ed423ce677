import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { validate as isUuid } from 'uuid'
import { adoptStored, MAX_UPLOAD_BYTES, typeOf } from '#app/platform/files.server.ts'
import { BrokenPackage } from './broken.ts'
import { ATTACHMENTS } from './descriptor.ts'
import type { Described, PackageRow } from './read-package.server.ts'

/** Where a row of attachments.csv says that the file is: made of an id and an ending, and of nothing else. */
function placeOf({ id, name }: PackageRow) {
  const ending = path.extname(String(name))
  return isUuid(id) && /^\.[a-z0-9]{1,5}$/.test(ending) ? `${ATTACHMENTS}/${id}${ending}` : null
}

/** The file is there, is what the row and datapackage.json say, and is of a kind that is taken here. */
export async function checkAttachment(folder: string, row: PackageRow, line: number, described: Described) {
  const fail = (problem: string) => new BrokenPackage(`${ATTACHMENTS}.csv`, line, problem)
  const place = placeOf(row)
  if (!place || !/^[0-9a-f]{64}$/.test(String(row.sha256))) throw fail('is no file of a package')
  const source = path.join(folder, place)
  const found = await stat(source).catch(() => null)
  if (!found?.isFile()) throw fail(`${place} is missing`)
  if (found.size !== row.bytes || found.size > MAX_UPLOAD_BYTES) throw fail(`${place} has ${found.size} bytes`)
  const hash = createHash('sha256')
  await pipeline(createReadStream(source), hash)
  const sha256 = hash.digest('hex')
  const listed = described.resources.find((one) => one.path === place)
  if (sha256 !== row.sha256 || listed?.hash !== `sha256:${sha256}`) throw fail(`${place} is not what the package was made with (SHA-256)`)
  if ((await typeOf(source)) !== row.mediaType) throw fail(`${place} is no ${row.mediaType}`)
}

/** Checked before; bytes first, rows second. */
export const storeAttachments = (folder: string, rows: readonly PackageRow[]) =>
  rows.reduce((done, row) => done.then(() => adoptStored(path.join(folder, placeOf(row)!), String(row.sha256))), Promise.resolve())
