import { csvHeaders, toCsv } from '#app/features/consultations/results/tables.server.ts'
import { fileNameOf } from '#app/features/dashboard/domain/report.ts'
import { requireBlock } from '#app/features/dashboard/index.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, locale, now } }) => {
  const block = await requireBlock(actor, params.slug!, params.block!, locale, now)
  return new Response(toCsv(block), { headers: csvHeaders(`${fileNameOf(block.id)}.csv`) })
})
