export type Period = {
  publishedAt: Date | null
  opensAt: Date | null
  closesAt: Date | null
  reportedAt: Date | null
  deletedAt: Date | null
}
export const STATUSES = ['draft', 'announced', 'open', 'closed', 'reported', 'deleted'] as const
export type ConsultationStatus = (typeof STATUSES)[number]
const DAY = 86_400_000
/** Notice owed by rule-making procedure: at least 30 days from publication to closing. */
export const NOTICE_DAYS = 30

/** Computed, never stored. The opening instant is open; the closing instant is already closed. */
export function statusOf(period: Period, now: Date): ConsultationStatus {
  if (period.deletedAt) return 'deleted'
  if (!period.publishedAt || !period.opensAt || !period.closesAt || now < period.publishedAt) return 'draft'
  if (now < period.opensAt) return 'announced'
  if (now < period.closesAt) return 'open'
  return period.reportedAt ? 'reported' : 'closed'
}
export const isPublic = (status: ConsultationStatus) => status !== 'draft' && status !== 'deleted'

/** True where the closing comes earlier than 30 days after notice, so that a written reason is owed. */
export const isShortNotice = (publishedAt: Date, closesAt: Date) => closesAt.getTime() - publishedAt.getTime() < NOTICE_DAYS * DAY

/** Whole days until `at`, rounded down; 0 on the last day. */
export const daysLeft = (at: Date, now: Date) => Math.max(0, Math.floor((at.getTime() - now.getTime()) / DAY))

/** When time alone will change what a page says: the next opening, closing, or change of "days left". */
export function nextChange(period: Period, now: Date): Date | null {
  const status = statusOf(period, now)
  if (status === 'announced') return new Date(now.getTime() + ((period.opensAt!.getTime() - now.getTime()) % DAY || DAY))
  if (status === 'open') return new Date(now.getTime() + ((period.closesAt!.getTime() - now.getTime()) % DAY || DAY))
  return null
}
