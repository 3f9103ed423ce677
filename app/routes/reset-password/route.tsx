import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { blankCookie, mayResetPassword, resetPassword } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const token = url.searchParams.get('token') ?? ''
  return { title: translatorFor(context.locale)('accounts.reset.title'), token, usable: await mayResetPassword(token, context.now) }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  runForm({ request, context }, resetPassword, { onDone: () => safeRedirect('/login?done=reset', { 'set-cookie': blankCookie() }) })

export default function ResetPasswordPage() {
  const { t } = useI18n()
  const { token, usable } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.reset.title')}</h1>
      {usable ? (
        <ActionForm name="reset" reloadDocument>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="password"
            type="password"
            label={t('accounts.field.newPassword')}
            hint={t('accounts.hint.password')}
            autoComplete="new-password"
            required
          />
          <p className="soft">{t('accounts.reset.lead')}</p>
          <SubmitButton>{t('accounts.reset.submit')}</SubmitButton>
        </ActionForm>
      ) : (
        <>
          <p className="notice" role="alert">
            {t('accounts.problem.linkExpired')}
          </p>
          <p>
            <Link className="button primary" to="/forgot-password">
              {t('accounts.reset.again')}
            </Link>
          </p>
        </>
      )}
    </div>
  )
}
