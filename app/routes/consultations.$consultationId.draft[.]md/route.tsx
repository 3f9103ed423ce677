import { requireDraftFile } from '#app/features/consultations/reading/draft-file.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(({ params, url, context: { actor, locale, now } }) =>
  requireDraftFile(actor, params.consultationId!, 'md', url.searchParams, locale, now),
)
