import { requireTemplate } from '#app/features/consultations/intake/template.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

export const loader = resource(async ({ params, context: { actor, locale } }) => requireTemplate(actor, params.consultationId!, locale))
