import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { AuthorName, langOf } from '../../comments/ui/comment-card.tsx'
import type { Member, MemberRequest } from '../campaign-page.server.ts'

type Props = {
  members: readonly Member[]
  request: MemberRequest
  next: string | null
  /** Where a member leads to, and what it is called there. */
  to: (member: Member) => string
  go: string
  /** What can be done with a member. */
  actionOf?: (member: Member) => ReactNode
}

/** Everybody who sent the text, each with what they added. */
export function MemberList({ members, request, next, to, go, actionOf }: Props) {
  const { t, f } = useI18n()
  const at = (own: boolean, after: string | null) =>
    `?${new URLSearchParams([...(own ? [['own', '1']] : []), ...(after ? [['after', after]] : [])])}#members`
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('consultations.campaigns.members')}</h2>
      <nav className="tabs no-print" aria-labelledby="members">
        <Link to={at(false, null)} aria-current={request.own ? undefined : 'page'}>
          {t('consultations.campaigns.all')}
        </Link>
        <Link to={at(true, null)} aria-current={request.own ? 'page' : undefined}>
          {t('consultations.campaigns.onlyOwn')}
        </Link>
      </nav>
      <ul className="plain-list">
        {members.map((member) => (
          <li key={member.id} className="border-t border-faint py-2.5" id={`member-${member.id}`}>
            <p className="small mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <b>
                <AuthorName author={member.author} />
              </b>
              {member.author ? <span className="soft">{t.dynamic(`kind.${member.author.kind}`)}</span> : null}
              <span className="soft">{member.clause?.cite ?? t('consultations.campaigns.onWhole')}</span>
              <time className="soft" dateTime={member.createdAt}>
                {f.date(member.createdAt)}
              </time>
              {member.outcome ? <b className="text-seal">{t(`consultations.outcome.${member.outcome}`)}</b> : null}
              <Link className="inline-flex min-h-6 items-center" to={to(member)}>
                {go}
              </Link>
            </p>
            {member.own ? (
              <p className="mb-1 whitespace-pre-line" lang={langOf(member.language)}>
                {member.own}
              </p>
            ) : (
              <p className="small soft mb-1">{t('consultations.campaigns.nothingAdded')}</p>
            )}
            {actionOf?.(member)}
          </li>
        ))}
      </ul>
      <p className="my-4 flex gap-3 no-print">
        {request.after ? (
          <Link className="button" to={at(request.own, null)}>
            {t('action.first')}
          </Link>
        ) : null}
        {next ? (
          <Link className="button" to={at(request.own, next)} rel="next">
            {t('action.next')}
          </Link>
        ) : null}
      </p>
    </section>
  )
}
