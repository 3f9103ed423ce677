import { translatorFor } from '#app/i18n/all.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { comments } from '#db/schema/index.server.ts'

type Said = Pick<typeof comments.$inferSelect, 'channel' | 'receiptNumber' | 'shownName' | 'authorKind'>
type Account = { displayName: string; deletedAt: Date | null } | null
/** What came off the web is known by its channel and receipt number; who sent it is the office's alone. */
export const bylineOf = ({ channel, receiptNumber }: Pick<Said, 'channel' | 'receiptNumber'>, locale: Locale): string | null =>
  channel === 'web' ? null : translatorFor(locale)(`consultations.channel.by.${channel}`, { receipt: receiptNumber ?? '' })

/** Beside a count of comments: how many of them are no visitor's, as whoever sent those is in no count of people. */
export const offWebNote = ({ offWeb }: { offWeb: number }, locale: Locale) =>
  offWeb > 0 ? ` · ${translatorFor(locale)('consultations.channel.within', { count: offWeb })}` : ''

/** The name under which something was said; null where the account is gone. */
export const nameOf = ({ shownName }: Pick<Said, 'shownName'>, author: Account) =>
  author && !author.deletedAt ? (shownName ?? author.displayName) : null

export function speakerOf(comment: Said, author: Account, locale: Locale): { name: string | null; kind: string } {
  const byline = bylineOf(comment, locale)
  if (byline !== null) return { name: byline, kind: comment.authorKind }
  const name = nameOf(comment, author)
  return { name, kind: name === null ? 'deleted' : comment.authorKind }
}
