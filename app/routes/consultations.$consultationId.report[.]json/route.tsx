import { requireReportJson } from '#app/features/consultations/results/export.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="report.json"',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

export const loader = resource(
  async ({ params, context: { actor, now } }) =>
    new Response(await requireReportJson(actor, params.consultationId!, now), { headers: HEADERS }),
)
