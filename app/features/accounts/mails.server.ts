import { translatorFor } from '#app/i18n/all.server.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import { sendMail } from '#app/platform/mail.server.ts'
import type { Tx } from '#db/client.server.ts'

export type MailName = 'confirm' | 'known' | 'reset' | 'passwordChanged'
type Recipient = { email: string; locale: string }

/** In the recipient's language; sent once the transaction commits. */
export function mailAccount(tx: Tx, to: Recipient, name: MailName, params: { name?: string; path: string }) {
  const t = translatorFor(isLocale(to.locale) ? to.locale : 'zh-CN')
  const link = new URL(params.path, publicUrl).toString()
  return sendMail(tx, {
    to: to.email,
    subject: t(`accounts.mail.${name}.subject`),
    text: t(`accounts.mail.${name}.text`, { ...params, link, site: t('app.name') }),
  })
}
