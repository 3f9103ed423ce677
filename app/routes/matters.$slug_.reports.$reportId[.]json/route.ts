import { requireReportData } from '#app/features/dashboard/index.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor } }) =>
  Response.json(await requireReportData(actor, params.slug!, params.reportId!), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="report.json"',
      'x-content-type-options': 'nosniff',
    },
  }),
)
