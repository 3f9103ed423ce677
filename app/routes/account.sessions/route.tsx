import '#app/i18n/accounts.ts'
import '#app/i18n/consultations.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endOtherSessions, endSession, listSessions } from '#app/features/accounts/index.server.ts'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { AccountPage } from '#app/features/accounts/ui/account-page.tsx'
import { SessionTable } from '#app/features/accounts/ui/session-table.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const { id, sessionId } = requireSignedIn(context.actor)
  return {
    title: translatorFor(context.locale)('accounts.sessions.title'),
    sessions: await listSessions(id, sessionId, context.now),
    done: url.searchParams.has('done'),
  }
})

export const action = ({ request, context }: ActionFunctionArgs) => {
  const onDone = () => safeRedirect('/account/sessions?done=1')
  return runForms({ request, context }, { 'end-one': { command: endSession, onDone }, 'end-others': { command: endOtherSessions, onDone } })
}

export default function SessionsPage() {
  const { t } = useI18n()
  const { sessions, done } = useLoaderData<typeof loader>()
  return (
    <AccountPage title={t('accounts.sessions.title')}>
      {done ? (
        <p className="notice measure" role="status">
          {t('accounts.sessions.done')}
        </p>
      ) : null}
      <p className="measure soft">{t('accounts.sessions.lead')}</p>
      <SessionTable sessions={sessions} />
      {sessions.length > 1 ? (
        <ActionForm name="end-others" className="mt-6">
          <SubmitButton className="button danger">{t('accounts.sessions.endOthers')}</SubmitButton>
        </ActionForm>
      ) : null}
    </AccountPage>
  )
}
