import '#app/i18n/answers.ts'
import { useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { AccountPage } from '#app/features/accounts/ui/account-page.tsx'
import { listOwnContributions } from '#app/features/consultations/record/own.server.ts'
import { OwnComments, OwnReplies } from '#app/features/consultations/record/ui/own-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Counted } from '#app/ui/counted.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context: { actor, locale } }) => ({
  title: translatorFor(locale)('consultations.own.title'),
  ...(await listOwnContributions(requireSignedIn(actor), url.searchParams.get('after'), locale)),
}))

export default function ContributionsPage() {
  const { t } = useI18n()
  const { counts, comments, replies, next } = useLoaderData<typeof loader>()
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
        {next ? (
          <p className="no-print">
            <Link className="button" to={`?after=${next}`} rel="next">
              {t('action.next')}
            </Link>
          </p>
        ) : null}
        {replies.length > 0 ? (
          <section aria-labelledby="replies">
            <h2 id="replies">{t('consultations.own.replies')}</h2>
            <OwnReplies replies={replies} />
          </section>
        ) : null}
      </div>
    </AccountPage>
  )
}
