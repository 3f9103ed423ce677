import '#app/i18n/accounts.ts'
import '#app/i18n/consultations.ts'
import '#app/i18n/answers.ts'
import '#app/i18n/discussion.ts'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { AccountPage } from '#app/features/accounts/ui/account-page.tsx'
import { listOwnContributions } from '#app/features/consultations/record/own.server.ts'
import { listOwnReplies } from '#app/features/consultations/record/own-replies.server.ts'
import { OwnComments, OwnReplies } from '#app/features/consultations/record/ui/own-list.tsx'
import { listOwnMessages } from '#app/features/discussion/index.server.ts'
import { OwnMessages } from '#app/features/discussion/ui/own-messages.tsx'
import { listOwnSpoken } from '#app/features/hearings/index.server.ts'
import { OwnSpoken } from '#app/features/hearings/ui/own-spoken.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Counted } from '#app/ui/counted.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context: { actor, locale, now } }) => {
  const me = requireSignedIn(actor)
  const at = (name: string) => url.searchParams.get(name)
  const [comments, replies, spoken, messages] = await Promise.all([
    listOwnContributions(me, at('after'), locale),
    listOwnReplies(me, at('replies')),
    listOwnSpoken(me, locale),
    listOwnMessages(me, at('messages'), locale, now),
  ])
  return { title: translatorFor(locale)('consultations.own.title'), ...comments, replies, spoken, messages }
})

export default function ContributionsPage() {
  const { t } = useI18n()
  const { counts, comments, replies, spoken, messages, next } = useLoaderData<typeof loader>()
  return (
    <AccountPage title={t('consultations.own.title')}>
      <div className="measure">
        <p className="soft">{t('consultations.own.lead')}</p>
        <ul className="facts">
          <li>
            <Counted text={t('unit.comments', { count: counts.comments })} />
          </li>
          <li>
            <Counted text={t('consultations.thread.replies', { count: counts.replies })} />
          </li>
          <li>
            <Counted text={t('consultations.own.endorsed', { count: counts.endorsements })} />
          </li>
        </ul>
        <OwnComments comments={comments} />
        <Next name="after" value={next} />
        <OwnSpoken lines={spoken} />
        <Part name="replies" title={t('consultations.own.replies')} next={replies.next} isEmpty={replies.rows.length === 0}>
          <OwnReplies replies={replies.rows} />
        </Part>
        <Part name="messages" title={t('discussion.ownSaid')} next={messages.next} isEmpty={messages.rows.length === 0}>
          <OwnMessages messages={messages.rows} />
        </Part>
      </div>
    </AccountPage>
  )
}

type PartProps = { name: string; title: string; next: string | null; isEmpty: boolean; children: ReactNode }
function Part({ name, title, next, isEmpty, children }: PartProps) {
  if (isEmpty) return null
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
      <Next name={name} value={next} />
    </section>
  )
}

/** Each list goes on by itself, from its own heading. */
function Next({ name, value }: { name: string; value: string | null }) {
  const { t } = useI18n()
  if (value === null) return null
  return (
    <p className="no-print">
      <Link className="button" to={`?${name}=${encodeURIComponent(value)}${name === 'after' ? '' : `#${name}`}`} rel="next">
        {t('action.next')}
      </Link>
    </p>
  )
}
