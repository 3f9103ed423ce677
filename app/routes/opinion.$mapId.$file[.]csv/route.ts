import { streamOf } from '#app/features/consultations/results/export.server.ts'
import { csvHeaders } from '#app/features/consultations/results/tables.server.ts'
import { EXPORTS, requireExport } from '#app/features/opinion/formats/write-export.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, now } }) => {
  const file = EXPORTS.find((one) => one === params.file)
  if (!file) throw new AppError('not_found', 'problem.notFound')
  return new Response(streamOf(await requireExport(actor, params.mapId!, file, now)), { headers: csvHeaders(`${file}.csv`) })
})
