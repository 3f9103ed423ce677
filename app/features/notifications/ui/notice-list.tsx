import { Link } from '@remix-run/react'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { Notice } from '../queries.server.ts'

type Shown = Omit<Notice, 'createdAt'> & { createdAt: Date | string }

/** The sentence is built here, in the language of the reader of this moment. */
export function NoticeList({ notices }: { notices: readonly Shown[] }) {
  const { t, f, locale } = useI18n()
  const say = ({ messageKey, params: { titleZh, titleEn, outcome, ...rest } }: Shown) => {
    const title = localised({ zh: String(titleZh ?? ''), en: titleEn === undefined ? undefined : String(titleEn) }, locale).text
    return t.dynamic(messageKey, { ...rest, title, outcome: outcome ? t.dynamic(`notifications.outcome.${outcome}`) : '' })
  }
  return (
    <ul className="plain-list rows">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link to={notice.href} className={notice.unread ? 'font-semibold' : ''}>{say(notice)}</Link>
          <div className="soft small">{f.dateTime(notice.createdAt)}{notice.unread ? ` · ${t('notifications.unread')}` : ''}</div>
        </li>
      ))}
    </ul>
  )
}
