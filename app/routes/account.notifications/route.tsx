import '#app/i18n/accounts.ts'
import '#app/i18n/consultations.ts'
import '#app/i18n/notifications.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { AccountPage } from '#app/features/accounts/ui/account-page.tsx'
import { listNotifications, markRead } from '#app/features/notifications/index.server.ts'
import { NoticeList } from '#app/features/notifications/ui/notice-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ context }) => ({
  title: translatorFor(context.locale)('notifications.title'),
  notices: await listNotifications(requireSignedIn(context.actor).id),
}))

export const action = ({ request, context }: ActionFunctionArgs) =>
  runForm({ request, context }, markRead, { onDone: () => safeRedirect('/account/notifications') })

export default function NotificationsPage() {
  const { t } = useI18n()
  const { notices } = useLoaderData<typeof loader>()
  return (
    <AccountPage title={t('notifications.title')}>
      <div className="measure">
        <p className="soft">{t('notifications.lead')}</p>
        {notices.some((notice) => notice.unread) ? (
          <ActionForm name="mark-read" className="mb-6">
            <SubmitButton className="button">{t('notifications.markAll')}</SubmitButton>
          </ActionForm>
        ) : null}
        {notices.length > 0 ? <NoticeList notices={notices} /> : <p>{t('notifications.empty')}</p>}
      </div>
    </AccountPage>
  )
}
