import '#app/i18n/consultations.ts'
import { requireClauseAddress } from '#app/features/consultations/reading/queries.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'

/** A page, so that a refusal is one too: what only redirects would answer an unknown clause with raw JSON. */
export default function ClauseAddress() {
  return null
}

/** The permanent link of a clause, also of an earlier edition (`?v=1`). */
export const loader = page(async ({ params, url, context }) =>
  safeRedirect(await requireClauseAddress(context.actor, params.consultationId!, params.clauseKey!, url.searchParams, context.now)),
)
