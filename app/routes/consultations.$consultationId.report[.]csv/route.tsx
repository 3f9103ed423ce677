import { requireReportCsv } from '#app/features/consultations/results/export.server.ts'
import { csvHeaders } from '#app/features/consultations/results/tables.server.ts'
import { page } from '#app/platform/http/door.server.ts'

export const loader = page(
  async ({ params, context: { actor, locale, now } }) =>
    new Response(await requireReportCsv(actor, params.consultationId!, locale, now), { headers: csvHeaders('report.csv') }),
)
