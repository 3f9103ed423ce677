import { useCallback, useMemo, useRef, useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { requireRoomPage } from '../queries.server.ts'
import { discussionPath } from './addresses.ts'
import { Message } from './message.tsx'
import { useTalk } from './use-talk.ts'
import { useUnsent } from './use-unsent.ts'
import { WriteForm } from './write-form.tsx'

export type RoomData = Awaited<ReturnType<typeof requireRoomPage>>

/** What was said, newest at the bottom, and below it the place to write. The box keeps to its end by layout alone. */
export function Discussion({ data }: { data: RoomData }) {
  const { t, f } = useI18n()
  const { room, isNewest, signedIn, mayHide } = data
  const { talk, here, cutOff } = useTalk(room.id, data, isNewest)
  const [sent, setSent] = useState<readonly number[]>([])
  const [replyTo, setReplyTo] = useState(data.replyTo)
  const field = useRef<HTMLTextAreaElement>(null)
  const own = useMemo(() => new Set([...data.mine, ...sent]), [data.mine, sent])
  const called = [...new Set(talk.messages.flatMap(({ name }) => name ?? []))].sort().join('\n')
  const names = useMemo(() => called.split('\n'), [called])
  const reply = useCallback((number: number) => {
    setReplyTo(number)
    field.current?.focus()
  }, [])
  const first = talk.messages[0]?.number ?? 1
  const last = Math.max(data.count, talk.messages.at(-1)?.number ?? 0)
  const { closed, slowModeSeconds, calledOff } = talk.state
  const unsent = useUnsent(closed, field)
  const dayOf = (at: string, before: string | undefined) => (before && f.date(before) === f.date(at) ? null : f.date(at))
  return (
    <section aria-label={t('discussion.log')}>
      <ul className="facts">
        <li>{t('discussion.count', { count: last })}</li>
        {here === undefined ? null : <li data-here>{t('discussion.here', { count: here })}</li>}
      </ul>
      <div
        className="flex max-h-[65vh] flex-col-reverse overflow-y-auto border-y border-faint print:max-h-none"
        role="log"
        aria-label={t('discussion.log')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
        tabIndex={0}
      >
        <div>
          {first > 1 ? (
            <p className="mt-3">
              <Link className="button small" to={`${discussionPath(room.id)}?before=${first}`}>
                {t('discussion.earlier')}
              </Link>
            </p>
          ) : null}
          {talk.messages.length === 0 ? <p className="soft my-4">{t('discussion.empty')}</p> : null}
          <ol className="plain-list rows">
            {talk.messages.map((message, i) => (
              <Message
                key={message.number}
                roomId={room.id}
                message={message}
                day={dayOf(message.at, talk.messages[i - 1]?.at)}
                names={names}
                own={own.has(message.number)}
                reacted={data.reacted[message.number]}
                mayReply={signedIn && !closed}
                mayHide={mayHide}
                hidden={data.hidden[message.number]}
                onReply={isNewest ? reply : undefined}
              />
            ))}
          </ol>
        </div>
      </div>
      <p role="status" className="small mt-2 min-h-6">
        {cutOff ? t('discussion.offline') : ''}
      </p>
      {isNewest ? null : (
        <p>
          <Link className="button" to={discussionPath(room.id)}>
            {t('discussion.newest')}
          </Link>
        </p>
      )}
      {closed ? <p className="notice">{t(calledOff ? 'discussion.calledOff' : 'discussion.closed')}</p> : null}
      {unsent ? (
        <>
          <p className="mb-1">{t('discussion.unsent')}</p>
          <blockquote className="quote whitespace-pre-line">{unsent}</blockquote>
        </>
      ) : null}
      {slowModeSeconds > 0 && !closed ? <p className="soft">{t('discussion.slow', { count: slowModeSeconds })}</p> : null}
      {closed ? null : signedIn ? (
        <WriteForm
          roomId={room.id}
          clientId={data.clientId}
          replyTo={replyTo}
          repliedTo={talk.messages.find(({ number }) => number === replyTo)}
          onReplyStop={() => setReplyTo(null)}
          field={field}
          onSent={(number) => {
            setSent((before) => [...before, number])
            setReplyTo(null)
          }}
        />
      ) : (
        <p>
          <Link className="button primary" to={`/login?next=${encodeURIComponent(discussionPath(room.id))}`}>
            {t('discussion.signIn')}
          </Link>
        </p>
      )}
    </section>
  )
}
