import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limitSignIn, signIn } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { isSignedIn } from '#app/platform/actor.ts'
import { handleForm, page } from '#app/platform/http/door.server.ts'
import { safePath, safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const next = safePath(url.searchParams.get('next'))
  if (isSignedIn(context.actor)) throw safeRedirect(next)
  return { title: translatorFor(context.locale)('accounts.login.title'), next, done: url.searchParams.get('done') }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  handleForm(request, async ({ values: { next, ...values } }) => {
    const visit = { userAgent: context.userAgent, now: context.now, earlierSessionId: context.actor.sessionId }
    const { cookie } = await limitSignIn(context.address, values.email, () => signIn(values, visit))
    return safeRedirect(typeof next === 'string' ? next : '/', { 'set-cookie': cookie })
  })

const DONE = { verified: 'accounts.login.verified', reset: 'accounts.login.afterReset', deleted: 'accounts.login.afterDeletion' } as const

export default function LoginPage() {
  const { t } = useI18n()
  const { next, done } = useLoaderData<typeof loader>()
  const notice = done && Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : undefined
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.login.title')}</h1>
      {notice ? (
        <p className="notice" role="status">
          {t(notice)}
        </p>
      ) : null}
      {/* The whole document is loaded anew: words, sockets and keys belong to the person. */}
      <ActionForm name="sign-in" reloadDocument>
        <input type="hidden" name="next" value={next} />
        <TextField name="email" type="email" label={t('accounts.field.email')} autoComplete="username" required />
        <TextField name="password" type="password" label={t('accounts.field.password')} autoComplete="current-password" required />
        <SubmitButton>{t('nav.signIn')}</SubmitButton>
      </ActionForm>
      <p className="mt-6 flex flex-wrap gap-x-6">
        <Link to="/signup">{t('accounts.login.toSignUp')}</Link>
        <Link to="/forgot-password">{t('accounts.login.forgot')}</Link>
      </p>
    </div>
  )
}
