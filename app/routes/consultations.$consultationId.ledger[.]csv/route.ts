import { requireLedgerCsv } from '#app/features/consultations/ledger/ledger.server.ts'
import { csvHeaders } from '#app/features/consultations/results/tables.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(
  async ({ params, context: { actor, locale, now } }) =>
    new Response(await requireLedgerCsv(actor, params.consultationId!, locale, now), { headers: csvHeaders('ledger.csv') }),
)
