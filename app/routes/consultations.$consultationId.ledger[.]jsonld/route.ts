import { requireLedgerJsonLd } from '#app/features/consultations/ledger/ledger.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

const HEADERS = {
  'content-type': 'application/ld+json; charset=utf-8',
  'content-disposition': 'attachment; filename="ledger.jsonld"',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

export const loader = resource(
  async ({ params, context: { actor, now } }) =>
    new Response(await requireLedgerJsonLd(actor, params.consultationId!, now), { headers: HEADERS }),
)
