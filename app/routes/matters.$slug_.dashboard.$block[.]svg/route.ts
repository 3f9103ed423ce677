import { fileNameOf } from '#app/features/dashboard/domain/report.ts'
import { requireDrawing } from '#app/features/dashboard/index.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, locale, now } }) => {
  const { id, svg } = await requireDrawing(actor, params.slug!, params.block!, locale, now)
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${fileNameOf(id)}.svg"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
