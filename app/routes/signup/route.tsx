import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inEvenTime, limitSignUp, signUp } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { isSignedIn } from '#app/platform/actor.ts'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, RadioGroup, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  if (isSignedIn(context.actor)) throw safeRedirect('/account')
  const sent = url.searchParams.has('sent')
  return { title: translatorFor(context.locale)(sent ? 'accounts.signup.sent.title' : 'accounts.signup.title'), sent }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  inEvenTime(() =>
    runForm({ request, context }, signUp, {
      input: async ({ values }) => {
        await limitSignUp(context.address, values.email)
        return { ...values, locale: context.locale }
      },
      onDone: () => safeRedirect('/signup?sent=1'),
    }),
  )

export default function SignUpPage() {
  const { t } = useI18n()
  const { sent } = useLoaderData<typeof loader>()
  if (sent) {
    return (
      <div className="wrap measure py-10">
        <h1>{t('accounts.signup.sent.title')}</h1>
        <p role="status">{t('accounts.signup.sent.text')}</p>
        <p>
          <Link to="/signup">{t('accounts.signup.again')}</Link>
        </p>
      </div>
    )
  }
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.signup.title')}</h1>
      <p className="soft">{t('accounts.signup.lead')}</p>
      <ActionForm name="sign-up">
        <TextField
          name="email"
          type="email"
          label={t('accounts.field.email')}
          hint={t('accounts.hint.email')}
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('accounts.field.password')}
          hint={t('accounts.hint.password')}
          autoComplete="new-password"
          required
        />
        <TextField
          name="displayName"
          label={t('accounts.field.displayName')}
          hint={t('accounts.hint.displayName')}
          autoComplete="nickname"
          required
        />
        <RadioGroup
          name="kind"
          label={t('accounts.field.kind')}
          defaultValue="person"
          options={[
            { value: 'person', label: t('accounts.kind.person') },
            { value: 'organisation', label: t('accounts.kind.organisation') },
          ]}
        />
        <TextArea name="mandateNote" label={t('accounts.field.mandateNote')} hint={t('accounts.hint.mandateNote')} optional rows={3} />
        <p className="soft">{t('accounts.signup.next')}</p>
        <SubmitButton>{t('accounts.signup.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
