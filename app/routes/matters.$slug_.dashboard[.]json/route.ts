import { requireDashboard } from '#app/features/dashboard/index.server.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** The very blocks of the page. */
export const loader = resource(async ({ params, context: { actor, locale, now } }) => {
  const { page } = await requireDashboard(actor, params.slug!, locale, now)
  const { slug, at, sentences, blocks } = page
  return Response.json(
    { format: 'minyi-dashboard/1', matter: slug, at, sentences, blocks },
    {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="dashboard.json"',
        'x-content-type-options': 'nosniff',
      },
    },
  )
})
