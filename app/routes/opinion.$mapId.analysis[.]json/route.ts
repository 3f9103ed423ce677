import { requireAnalysisJson } from '#app/features/opinion/formats/write-export.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, now } }) =>
  Response.json(await requireAnalysisJson(actor, params.mapId!, now), {
    headers: { 'content-disposition': 'attachment; filename="analysis.json"', 'cache-control': 'no-store' },
  }),
)
