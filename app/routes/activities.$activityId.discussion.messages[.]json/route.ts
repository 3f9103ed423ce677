import { sliceText } from '#app/features/discussion/delivery/slices.server.ts'
import { isRoom } from '#app/features/discussion/index.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { resource } from '#app/platform/http/door.server.ts'

/** What was said or changed after a revision of the room: how a page that missed frames catches up. */
export const loader = resource(async ({ params, url, context: { now } }) => {
  const after = url.searchParams.get('after') ?? '0'
  if (!/^\d{1,9}$/.test(after)) throw new AppError('invalid', 'problem.invalid')
  if (!(await isRoom(params.activityId!, now))) throw new AppError('not_found', 'problem.notFound')
  return new Response(await sliceText(params.activityId!, Number(after)), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="messages.json"',
      'cache-control': 'no-store',
    },
  })
})
