import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { requireArchive } from '#app/features/consultations/package/archive.server.ts'
import { attachment } from '#app/platform/http/attachment.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** Everything public about a consultation in one file, as `minyi consultation import` takes it. */
export const loader = resource(async ({ request, params, context: { actor, address, now } }) => {
  const handle = await open(await requireArchive(actor, params.consultationId!, address, now))
  const { size } = await handle.stat()
  const stream = handle.createReadStream()
  // Whoever breaks off, or asks for the head alone, leaves no file open.
  request.signal.addEventListener('abort', () => stream.destroy())
  if (request.method === 'HEAD') stream.destroy()
  return new Response(request.method === 'HEAD' ? null : (Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(size),
      'content-disposition': attachment(`consultation-${params.consultationId}.zip`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
