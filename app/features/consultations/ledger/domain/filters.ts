import { oneOf } from '../../comments/domain/filters.ts'
import { OUTCOMES, type Outcome } from '../../responses/domain/outcomes.ts'
import { CHANNELS, type Channel } from '../../results/domain/charts.ts'

export const WHOLE = 'whole'
/** Of comments that stand; without any filter the ledger shows the others too, as tombstones. */
export type LedgerFilters = {
  /** Key of an article in any edition, or `whole`. */
  article?: string | undefined
  outcome?: Outcome | 'none' | undefined
  channel?: Channel | undefined
  text?: string | undefined
}

/** What else an address holds is ignored. */
export function readLedgerFilters(params: URLSearchParams): LedgerFilters {
  const article = params.get('article')
  const text = params.get('q')?.replaceAll('\0', '').trim().slice(0, 100)
  return {
    article: article && /^[\w.-]{1,120}$/.test(article) ? article : undefined,
    outcome: oneOf([...OUTCOMES, 'none'] as const, params.get('outcome')),
    channel: oneOf(CHANNELS, params.get('channel')),
    ...(text ? { text } : {}),
  }
}
export const isFiltered = (filters: LedgerFilters) => Object.values(filters).some((value) => value !== undefined)
