export const STANCE_FILTERS = ['support', 'oppose', 'amend', 'ask'] as const
export const KIND_FILTERS = ['person', 'organisation', 'expert', 'official'] as const
export const ANSWER_FILTERS = ['none', 'any', 'adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
export type Filters = {
  stance?: (typeof STANCE_FILTERS)[number] | undefined
  kind?: (typeof KIND_FILTERS)[number] | undefined
  answer?: (typeof ANSWER_FILTERS)[number] | undefined
  text?: string | undefined
}

/** One of the allowed words, or nothing: what else an address holds is ignored. */
export const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((word) => word === value)

export function readFilters(params: URLSearchParams): Filters {
  const text = params.get('q')?.replaceAll('\0', '').trim().slice(0, 100)
  return {
    stance: oneOf(STANCE_FILTERS, params.get('stance')),
    kind: oneOf(KIND_FILTERS, params.get('kind')),
    answer: oneOf(ANSWER_FILTERS, params.get('answer')),
    ...(text ? { text } : {}),
  }
}
