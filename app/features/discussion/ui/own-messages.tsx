import '#app/i18n/discussion.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { OwnMessage } from '../own.server.ts'

/** What one said in discussions, each with the way to where it stands. */
export function OwnMessages({ messages }: { messages: readonly OwnMessage[] }) {
  const { t, f } = useI18n()
  return (
    <ol className="plain-list rows">
      {messages.map(({ roomId, number, state, title, text, hiddenReason, postedAt }) => (
        <li key={`${roomId}-${number}`}>
          <p className="small soft mb-1">
            <Link to={`/activities/${roomId}/discussion?at=${number}#m${number}`} lang={title.lang}>
              {title.text}
            </Link>{' '}
            · <time dateTime={postedAt}>{f.date(postedAt)}</time>
          </p>
          {state === 'shown' ? (
            <p className="mb-0 whitespace-pre-line">{text}</p>
          ) : (
            <p className="soft mb-0">
              {state === 'withdrawn' ? t('discussion.withdrawn') : t('discussion.hidden', { reason: hiddenReason ?? '' })}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
