/** When an opinion map is what; computed, never stored. The opening instant is open; the closing instant is already closed. */
export type MapPeriod = { publishedAt: Date | null; opensAt: Date | null; closesAt: Date | null; deletedAt: Date | null }
export type MapStatus = 'draft' | 'announced' | 'open' | 'closed' | 'deleted'
const DAY = 86_400_000

export function statusOf({ publishedAt, opensAt, closesAt, deletedAt }: MapPeriod, now: Date): MapStatus {
  if (deletedAt) return 'deleted'
  if (!publishedAt || !opensAt || !closesAt || now < publishedAt) return 'draft'
  if (now < opensAt) return 'announced'
  return now < closesAt ? 'open' : 'closed'
}
export const isPublic = (status: MapStatus) => status !== 'draft' && status !== 'deleted'

/** When time alone will change what a page says. */
export function nextChange(period: MapPeriod, now: Date): Date | null {
  const status = statusOf(period, now)
  const until = status === 'announced' ? period.opensAt : status === 'open' ? period.closesAt : null
  return until && new Date(now.getTime() + ((until.getTime() - now.getTime()) % DAY || DAY))
}
