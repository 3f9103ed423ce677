import { requireReportJson } from '#app/features/consultations/results/export.server.ts'
import { page } from '#app/platform/http/door.server.ts'

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': 'attachment; filename="report.json"',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

export const loader = page(
  async ({ params, context: { actor, now } }) =>
    new Response(await requireReportJson(actor, params.consultationId!, now), { headers: HEADERS }),
)
