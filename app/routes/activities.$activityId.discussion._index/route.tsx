import '#app/i18n/discussion.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limitMessages } from '#app/features/discussion/delivery/door.server.ts'
import { hideMessage, showMessage } from '#app/features/discussion/office/hide-message.server.ts'
import { setRoom } from '#app/features/discussion/office/set-room.server.ts'
import { requireRoomPage } from '#app/features/discussion/queries.server.ts'
import { postMessage } from '#app/features/discussion/talk/post-message.server.ts'
import { react } from '#app/features/discussion/talk/react.server.ts'
import { withdrawMessage } from '#app/features/discussion/talk/withdraw-message.server.ts'
import { discussionPath } from '#app/features/discussion/ui/addresses.ts'
import { Discussion } from '#app/features/discussion/ui/discussion.tsx'
import { RoomSettings } from '#app/features/discussion/ui/office-forms.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta
const numberIn = (url: URL, name: string) =>
  /^[1-9]\d{0,8}$/.test(url.searchParams.get(name) ?? '') ? Number(url.searchParams.get(name)) : null

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const asked = { before: numberIn(url, 'before'), at: numberIn(url, 'at'), replyTo: numberIn(url, 'reply') }
  const shown = await requireRoomPage(actor, params.activityId!, asked, locale, now)
  const { id, matterId } = shown.room
  cache.keep([`room:${id}`, `activity:${id}`, `matter:${matterId}`])
  return { title: translatorFor(locale)('discussion.title', { title: shown.about.title.text }), ...shown }
})

const COMMANDS: Record<string, Command> = { hide: hideMessage, show: showMessage, withdraw: withdrawMessage, react, set: setRoom }

/** Forms of messages carry the number in their name, after a hyphen. */
export const action = ({ request, params, context: { actor, now } }: ActionFunctionArgs) =>
  handleForm(request, async ({ name, values, idempotencyKey }) => {
    const room = params.activityId!
    if (name === 'post') {
      const cookie = request.headers.get('cookie') ?? undefined
      await limitMessages(cookie)
      const { number } = await postMessage.run({ cookie }, { ...values, room })
      return safeRedirect(`${discussionPath(room)}#m${number}`)
    }
    const word = name.split('-', 1)[0]!
    const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
    if (!command) throw new AppError('not_found', 'problem.notFound')
    const { number } = (await runCommand(command, actor, { ...values, room }, { now, idempotencyKey })) as { number?: number }
    const { search } = new URL(request.url)
    return safeRedirect(`${discussionPath(room)}${/^\?(at|before)=\d+$/.test(search) ? search : ''}${number ? `#m${number}` : ''}`)
  })

export default function DiscussionPage() {
  const { t } = useI18n()
  const data = useLoaderData<typeof loader>()
  const { about } = data
  return (
    <div className="wrap measure py-8">
      <p className="soft small mb-1">
        <Link to={`/agencies/${about.agency.slug}`} lang={about.agency.name.lang}>
          {about.agency.name.text}
        </Link>
        {' · '}
        <Link to={`/matters/${about.matter.slug}`} lang={about.matter.title.lang}>
          {about.matter.title.text}
        </Link>
      </p>
      <h1>{t('discussion.link')}</h1>
      <p className="text-lg">
        <Link to={about.href} lang={about.title.lang}>
          {about.title.text}
        </Link>
      </p>
      <p className="soft">{t('discussion.lead')}</p>
      <Discussion key={data.isNewest ? 'newest' : data.messages[0]?.number} data={data} />
      {data.mayRun && !data.state.calledOff ? <RoomSettings state={data.state} /> : null}
    </div>
  )
}
