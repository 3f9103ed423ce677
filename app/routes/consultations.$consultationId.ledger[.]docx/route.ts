import { requireHandling } from '#app/features/consultations/ledger/handling.server.ts'
import { toHandlingDocx } from '#app/features/consultations/ledger/handling-docx.server.ts'
import { listHeard } from '#app/features/hearings/index.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

const HEADERS = {
  'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'content-disposition': 'attachment; filename="report.docx"',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

export const loader = resource(async ({ params, context: { actor, locale, now } }) => {
  const { head: _head, ...handling } = await requireHandling(actor, params.consultationId!, locale, now)
  const heard = await listHeard(handling.about.id, locale, now)
  return new Response(await toHandlingDocx(handling, heard, locale), { headers: HEADERS })
})
