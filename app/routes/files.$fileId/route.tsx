import { requireReadableFile } from '#app/features/consultations/comments/attachment.server.ts'
import { readStored } from '#app/platform/files.server.ts'
import { attachment } from '#app/platform/http/attachment.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** Always a download: what somebody uploaded is never opened as a page of this site. */
export const loader = resource(async ({ params, context }) => {
  const file = await requireReadableFile(context.actor, params.fileId!, context.now)
  const bytes = await readStored(file.storageKey)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': attachment(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  })
})
