import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import { files } from '#db/schema/index.server.ts'
import { env } from './env.server.ts'
import { AppError } from './errors.ts'

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TYPES: Record<string, string> = {
  'application/pdf': 'pdf',
  [DOCX]: 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}
const folder = path.resolve(env.DATA_DIR, 'files')

export type CheckedFile = { name: string; mediaType: string; bytes: Buffer }

/** Type by content, never by name; pictures are re-encoded, which strips EXIF and anything hidden. Errors stand beside `field`. */
export async function checkUpload(file: File, field: string): Promise<CheckedFile> {
  if (file.size > MAX_UPLOAD_BYTES)
    throw new AppError('invalid', 'problem.file.tooBig', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 }, field)
  const raw = Buffer.from(await file.arrayBuffer())
  const type = await fileTypeFromBuffer(raw)
  if (!type || !(type.mime in TYPES)) throw new AppError('invalid', 'problem.file.type', {}, field)
  const bytes = type.mime.startsWith('image/') ? await reencode(raw, field) : raw
  return { name: cleanName(file.name, TYPES[type.mime]!), mediaType: type.mime, bytes }
}

async function reencode(raw: Buffer, field: string) {
  try {
    return await sharp(raw, { limitInputPixels: 50_000_000 }).rotate().toBuffer()
  } catch {
    throw new AppError('invalid', 'problem.file.broken', {}, field)
  }
}

function cleanName(name: string, extension: string) {
  const base = path
    .basename(name.replaceAll('\\', '/'))
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?/\\]/gu, '')
    .trim()
    .slice(0, 120)
  return `${base || 'file'}.${extension}`
}

/** Bytes first, row second: a row never points at nothing. The same bytes are kept once. */
export async function storeFile(tx: Tx, file: CheckedFile, ownerId: string | null, now: Date): Promise<string> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const storageKey = `${sha256.slice(0, 2)}/${sha256}`
  const target = path.join(folder, storageKey)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const temporary = `${target}.${uuidv7()}`
  await writeFile(temporary, file.bytes, { mode: 0o600, flush: true })
  await rename(temporary, target)
  const id = uuidv7()
  await tx
    .insert(files)
    .values({ id, ownerId, name: file.name, mediaType: file.mediaType, bytes: file.bytes.length, sha256, storageKey, createdAt: now })
  return id
}

export const readStored = (storageKey: string) => readFile(path.join(folder, storageKey))
