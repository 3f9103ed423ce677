import { createHash } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
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
  const storageKey = keyOf(sha256)
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

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`
/** The bytes with this hash, as a stream that is opened already: a file that is missing is an error here. */
export async function openStored(sha256: string) {
  const handle = await open(path.join(folder, keyOf(sha256)))
  return handle.createReadStream()
}

/** What a file is by its content, where it is of a type that is taken here. */
export async function typeOf(file: string): Promise<string | null> {
  const type = await fileTypeFromFile(file)
  return type && type.mime in TYPES ? type.mime : null
}

/** Takes in a file that somebody has checked already, under its hash. */
export async function adoptStored(file: string, sha256: string) {
  const target = path.join(folder, keyOf(sha256))
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const temporary = `${target}.${uuidv7()}`
  await copyFile(file, temporary)
  await rename(temporary, target)
}
