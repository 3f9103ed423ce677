/** When a hearing is what; computed, never stored. */
export type HearingTimes = {
  publishedAt: Date | null
  appliesUntil: Date | null
  heldAt: Date | null
  drawnAt: Date | null
  transcriptAt: Date | null
  handledAt: Date | null
  calledOffAt: Date | null
  deletedAt: Date | null
}
export type HearingStatus = 'draft' | 'applying' | 'drawing' | 'drawn' | 'held' | 'transcript' | 'handled' | 'called-off' | 'deleted'
const DAY = 86_400_000
/** Owed by 规章制定程序条例 article 16: time, place and subject are announced 30 days before. */
export const NOTICE_DAYS = 30

export function statusOf(times: HearingTimes, now: Date): HearingStatus {
  const { publishedAt, appliesUntil, heldAt, drawnAt, transcriptAt, handledAt, calledOffAt, deletedAt } = times
  if (deletedAt) return 'deleted'
  if (!publishedAt || !appliesUntil || !heldAt || now < publishedAt) return 'draft'
  if (calledOffAt) return 'called-off'
  if (handledAt) return 'handled'
  if (transcriptAt) return 'transcript'
  // Without a draw nobody has a seat: it is owed even where its day has passed.
  if (!drawnAt) return now < appliesUntil ? 'applying' : 'drawing'
  return now < heldAt ? 'drawn' : 'held'
}
export const isPublic = (status: HearingStatus) => status !== 'draft' && status !== 'deleted'
/** Whole days between notice and hearing. */
export const noticeDays = (publishedAt: Date, heldAt: Date) => Math.floor((heldAt.getTime() - publishedAt.getTime()) / DAY)
export const isShortNotice = (publishedAt: Date, heldAt: Date) => heldAt.getTime() - publishedAt.getTime() < NOTICE_DAYS * DAY

const MINUTE = 60_000
/** Forms know minutes; what is left as it was there has not changed. */
export const isSameMinute = (a: Date, b: Date) => Math.floor(a.getTime() / MINUTE) === Math.floor(b.getTime() / MINUTE)

/** When time alone will change what a page says. */
export function nextChange(times: HearingTimes, now: Date): Date | null {
  if (times.calledOffAt) return null
  const next = [times.appliesUntil, times.heldAt].filter((at): at is Date => at !== null && at > now)
  return next.length === 0 ? null : new Date(Math.min(...next.map((at) => at.getTime())))
}
