import '#app/i18n/accounts.ts'
import { useLoaderData } from '@remix-run/react'
import { adminPage } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { env } from '#app/platform/env.server.ts'
import { listWrittenMail } from '#app/platform/mail.server.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = adminPage(async ({ context }) => {
  const sent = env.SMTP_URL !== undefined
  return { title: translatorFor(context.locale)('admin.mail.title'), sent, mails: sent ? [] : await listWrittenMail() }
})

export default function MailPage() {
  const { t, f } = useI18n()
  const { sent, mails } = useLoaderData<typeof loader>()
  return (
    <div className="measure">
      <h1>{t('admin.mail.title')}</h1>
      <p className="soft">{t(sent ? 'admin.mail.sent' : 'admin.mail.note')}</p>
      {!sent && mails.length === 0 ? <p>{t('admin.mail.none')}</p> : null}
      <ul className="plain-list rows">
        {mails.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary>
                <b>{mail.subject}</b>
                <span className="soft small block">
                  {t('admin.mail.to', { to: mail.to })} · {f.dateTime(mail.writtenAt)}
                </span>
              </summary>
              <pre className="whitespace-pre-wrap mt-3">{mail.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}
