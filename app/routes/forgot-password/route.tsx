import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inEvenTime, limitMail, requestPasswordReset } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => ({
  title: translatorFor(context.locale)('accounts.forgot.title'),
  sent: url.searchParams.has('sent'),
}))

export const action = ({ request, context }: ActionFunctionArgs) =>
  inEvenTime(() =>
    runForm({ request, context }, requestPasswordReset, {
      input: async ({ values }) => {
        await limitMail(context.address, values.email)
        return values
      },
      onDone: () => safeRedirect('/forgot-password?sent=1'),
    }),
  )

export default function ForgotPasswordPage() {
  const { t } = useI18n()
  const { sent } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.forgot.title')}</h1>
      {sent ? (
        <p className="notice" role="status">
          {t('accounts.forgot.sent')}
        </p>
      ) : (
        <p className="soft">{t('accounts.forgot.lead')}</p>
      )}
      <ActionForm name="forgot">
        <TextField name="email" type="email" label={t('accounts.field.email')} autoComplete="username" required />
        <SubmitButton>{t('accounts.forgot.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
