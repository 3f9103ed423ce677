import { requireReadableFile } from '#app/features/consultations/comments/attachment.server.ts'
import { readStored } from '#app/platform/files.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** Always a download: what somebody uploaded is never opened as a page of this site. */
export const loader = resource(async ({ params, context }) => {
  const file = await requireReadableFile(context.actor, params.fileId!, context.now)
  const bytes = await readStored(file.storageKey)
  const plain = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  })
})
