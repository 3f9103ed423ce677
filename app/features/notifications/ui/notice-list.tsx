import '#app/i18n/notifications.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { wordsOf } from '../domain/words.ts'
import type { Notice } from '../queries.server.ts'

type Shown = Omit<Notice, 'createdAt'> & { createdAt: Date | string }

/** The sentence is built here, in the language of the reader of this moment. */
export function NoticeList({ notices }: { notices: readonly Shown[] }) {
  const { t, f, locale } = useI18n()
  const say = ({ messageKey, params }: Shown) =>
    t.dynamic(messageKey, {
      ...wordsOf(params, locale),
      outcome: params.outcome ? t.dynamic(`notifications.outcome.${params.outcome}`) : '',
    })
  return (
    <ul className="plain-list rows">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link to={notice.href} className={notice.unread ? 'font-semibold' : ''}>
            {say(notice)}
          </Link>
          <div className="soft small">
            {f.dateTime(notice.createdAt)}
            {notice.unread ? ` · ${t('notifications.unread')}` : ''}
          </div>
        </li>
      ))}
    </ul>
  )
}
