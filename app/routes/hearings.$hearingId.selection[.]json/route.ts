import { requireSelection } from '#app/features/hearings/queries.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, now } }) =>
  Response.json(await requireSelection(actor, params.hearingId!, now), {
    headers: {
      'content-disposition': 'attachment; filename="selection.json"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  }),
)
