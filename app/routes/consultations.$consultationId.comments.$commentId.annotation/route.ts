import { requireAnnotation } from '#app/features/consultations/comments/annotation.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

const HEADERS = {
  'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  link: '<http://www.w3.org/ns/ldp#Resource>; rel="type"',
  vary: 'Accept, Cookie',
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
}

/** Also what the page of a comment answers to `Accept: application/ld+json`. */
export const loader = resource(
  async ({ params, context: { actor, now } }) =>
    new Response(JSON.stringify(await requireAnnotation(actor, params.consultationId!, params.commentId!, now)), { headers: HEADERS }),
)
