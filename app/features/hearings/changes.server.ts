import { type Locale, localised } from '#app/i18n/locale.ts'
import type { Localised } from '#db/schema/accounts.server.ts'
import { noticeDays } from './domain/period.ts'
import type { Change, Hearing } from './load.server.ts'

const pair = <T, S>(before: T | null, after: T | null, shape: (value: T) => S) =>
  before === null || after === null ? null : { before: shape(before), after: shape(after) }
const iso = (at: Date) => at.toISOString()

/** What became of the notice, the first first: what changed, from what to what, and why. */
export const historyOf = (changes: readonly Change[], locale: Locale) =>
  changes.map((change) => ({
    id: change.id,
    kind: change.kind,
    at: iso(change.changedAt),
    reason: change.reason,
    heldAt: pair(change.heldAtBefore, change.heldAtAfter, iso),
    appliesUntil: pair(change.appliesUntilBefore, change.appliesUntilAfter, iso),
    venue: pair(change.venueBefore, change.venueAfter, (venue: Localised) => localised(venue, locale)),
    shortNoticeReason: change.shortNoticeReason,
  }))
export type HearingChange = ReturnType<typeof historyOf>[number]

/** The notice of the time that stands now: the last change of it, or the first notice, whose own words then stand in the history. */
export function noticeOf({ publishedAt, heldAt, shortNoticeReason }: Hearing, changes: readonly Change[]) {
  if (!publishedAt || !heldAt) return { notice: null, shortNoticeReason, firstNotice: null }
  const moves = changes.filter(({ heldAtAfter }) => heldAtAfter !== null)
  const last = moves.at(-1)
  const at = last?.changedAt ?? publishedAt
  return {
    notice: { at: iso(at), days: noticeDays(at, heldAt) },
    shortNoticeReason: last ? last.shortNoticeReason : shortNoticeReason,
    firstNotice: changes.length > 0 ? { at: iso(publishedAt), heldAt: iso(moves[0]?.heldAtBefore ?? heldAt), shortNoticeReason } : null,
  }
}
