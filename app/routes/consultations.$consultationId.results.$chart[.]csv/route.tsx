import { isChart } from '#app/features/consultations/results/domain/charts.ts'
import { requireResults } from '#app/features/consultations/results/queries.server.ts'
import { csvHeaders, tableOf, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** The same rows as the page. */
export const loader = resource(async ({ params, context }) => {
  const { chart, consultationId } = params
  if (!isChart(chart)) throw new AppError('not_found', 'problem.notFound')
  const { rows } = await requireResults(context.actor, consultationId!, context.now)
  return new Response(toCsv(tableOf(chart, rows[chart], context.locale)), { headers: csvHeaders(`${chart}.csv`) })
})
