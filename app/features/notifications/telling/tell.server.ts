import { v7 as uuidv7 } from 'uuid'
import { translatorFor } from '#app/i18n/all.server.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { publicUrl } from '#app/platform/env.server.ts'
import type { LoggedEvent } from '#app/platform/events/hash.ts'
import { sendMail } from '#app/platform/mail.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type Localised, notifications } from '#db/schema/index.server.ts'
import { wordsOf } from '../domain/words.ts'

export type Told =
  | 'notifications.told.answered'
  | 'notifications.told.taken'
  | 'notifications.told.hidden'
  | 'notifications.told.replied'
  | 'notifications.told.replyHidden'
  | 'notifications.told.published'
  | 'notifications.told.extended'
  | 'notifications.told.closed'
  | 'notifications.told.reportPublished'
  | 'notifications.told.hearingNotice'
  | 'notifications.told.hearingMoved'
  | 'notifications.told.hearingCalledOff'
  | 'notifications.told.hearingDrawn'
  | 'notifications.told.hearingSeat'
  | 'notifications.told.hearingTranscript'
  | 'notifications.told.hearingHandled'
  | 'notifications.told.mentioned'
  | 'notifications.told.messageReplied'
  | 'notifications.told.messageHidden'
export type Reader = { id: string; email: string | null; locale: string }
export type Notice = { messageKey: Told; title: Localised; params?: Record<string, string>; href: string; byMail: boolean; about: string }

/** The title in both languages: the sentence is built when it is read. */
export const titleParams = (title: Localised): Record<string, string> => ({ titleZh: title.zh, ...(title.en ? { titleEn: title.en } : {}) })

/** Once on the site for each comment it is about, and with it at most once by mail, in one transaction with the listener's cursor. */
export async function tell(tx: Tx, reader: Reader, event: LoggedEvent, notice: Notice, now: Date) {
  const params = { ...titleParams(notice.title), ...notice.params }
  const added = await tx
    .insert(notifications)
    .values({
      id: uuidv7(),
      accountId: reader.id,
      messageKey: notice.messageKey,
      params,
      href: notice.href,
      eventPosition: `${event.position}/${notice.about}`,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: notifications.id })
  if (added.length > 0 && notice.byMail && reader.email) await mail(tx, { email: reader.email, locale: reader.locale }, notice, params)
}

function mail(tx: Tx, reader: { email: string; locale: string }, { messageKey, href }: Notice, params: Record<string, string>) {
  const locale = isLocale(reader.locale) ? reader.locale : 'zh-CN'
  const t = translatorFor(locale)
  const outcome = params.outcome ? t.dynamic(`notifications.outcome.${params.outcome}`) : ''
  const said = t(messageKey, { ...wordsOf(params, locale), outcome })
  const link = new URL(href, publicUrl).toString()
  return sendMail(tx, { to: reader.email, subject: said, text: t('notifications.mail.text', { said, link, site: t('app.name') }) })
}
