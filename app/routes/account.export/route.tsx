import { exportOwnData } from '#app/features/accounts/index.server.ts'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** One file with everything tied to the account. */
export const loader = resource(async ({ context }) => {
  const own = await exportOwnData(requireSignedIn(context.actor).id, context.now)
  return new Response(JSON.stringify(own, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="minyi-my-data.json"',
      'cache-control': 'private, no-store',
    },
  })
})
