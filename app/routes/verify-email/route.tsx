import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPendingSignUp, verifyEmail } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

/** Opening the link changes nothing: mail scanners open links too. The button does. */
export const loader = page(async ({ url, context }) => {
  const token = url.searchParams.get('token') ?? ''
  return {
    title: translatorFor(context.locale)('accounts.verify.title'),
    token,
    signUp: (await findPendingSignUp(token, context.now)) ?? null,
  }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  runForm({ request, context }, verifyEmail, { onDone: () => safeRedirect('/login?done=verified') })

export default function VerifyEmailPage() {
  const { t } = useI18n()
  const { token, signUp } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.verify.title')}</h1>
      {signUp ? (
        <ActionForm name="verify">
          <input type="hidden" name="token" value={token} />
          <p>{t('accounts.verify.text', { name: signUp.displayName })}</p>
          <SubmitButton>{t('accounts.verify.submit')}</SubmitButton>
        </ActionForm>
      ) : (
        <>
          <p className="notice" role="alert">
            {t('accounts.problem.linkExpired')}
          </p>
          <p className="flex flex-wrap gap-3">
            <Link className="button primary" to="/login">
              {t('nav.signIn')}
            </Link>
            <Link className="button" to="/signup">
              {t('accounts.verify.again')}
            </Link>
          </p>
        </>
      )}
    </div>
  )
}
