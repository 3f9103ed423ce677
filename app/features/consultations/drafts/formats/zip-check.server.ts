import { inflateRawSync } from 'node:zlib'
import { MAX_UNPACKED_BYTES } from './limits.ts'
import { refuse } from './refuse.server.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Reads the directory of a ZIP and proves by inflating that no entry is larger than it says and all together stay
 * below the limit, before a library unpacks it unchecked. Returns the entry names.
 */
export function checkZip(bytes: Uint8Array): Set<string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  let total = 0
  try {
    let end = zip.length - 22
    while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--
    if (end < 0) throw refuse('badDocx', { reason: 'no zip directory' })
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw refuse('badDocx', { reason: 'broken zip directory' })
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      names.add(zip.toString('utf8', at + 46, at + 46 + nameLength))
      total += entrySize(zip, at, MAX_UNPACKED_BYTES - total)
      at += 46 + nameLength + extraLength + commentLength
    }
  } catch (error) {
    if (error instanceof RangeError) {
      const large = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      throw large ? refuse('unpackedTooLarge', { limit: MAX_UNPACKED_BYTES }) : refuse('badDocx', { reason: 'truncated zip' })
    }
    if (error instanceof Error && 'errno' in error) throw refuse('badDocx', { reason: 'damaged zip' })
    throw error
  }
  return names
}

/** Real unpacked size of the entry at `at`; throws once it passes `room`. */
function entrySize(zip: Buffer, at: number, room: number): number {
  const method = zip.readUInt16LE(at + 10)
  const packed = zip.readUInt32LE(at + 20)
  const declared = zip.readUInt32LE(at + 24)
  if (declared > room) throw refuse('unpackedTooLarge', { limit: MAX_UNPACKED_BYTES })
  if (method === 0) return packed
  const local = zip.readUInt32LE(at + 42)
  const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  return inflateRawSync(zip.subarray(data, data + packed), { maxOutputLength: Math.max(1, room) }).length
}

/** The text of one entry of a ZIP that `checkZip` has passed; null if there is none of this name. */
export function readZipEntry(bytes: Uint8Array, name: string): string | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number]
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const data = zip.subarray(start, start + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data, { maxOutputLength: MAX_UNPACKED_BYTES })).toString('utf8')
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  return null
}
