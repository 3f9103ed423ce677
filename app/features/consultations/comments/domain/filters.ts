export const STANCE_FILTERS = ['support', 'oppose', 'amend', 'ask'] as const
export const KIND_FILTERS = ['person', 'organisation', 'expert', 'official'] as const
export const ANSWER_FILTERS = ['none', 'any', 'adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
export const CHANNEL_FILTERS = ['web', 'letter', 'phone', 'meeting', 'email', 'off-web'] as const
export type Filters = {
  stance?: (typeof STANCE_FILTERS)[number] | undefined
  kind?: (typeof KIND_FILTERS)[number] | undefined
  answer?: (typeof ANSWER_FILTERS)[number] | undefined
  text?: string | undefined
  /** Where a figure leads: a calendar day (office time), a way in, and only what stands (neither withdrawn nor hidden). */
  day?: string | undefined
  channel?: (typeof CHANNEL_FILTERS)[number] | undefined
  standing?: true | undefined
}

/** One of the allowed words, or nothing: what else an address holds is ignored. */
export const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((word) => word === value)

const isDay = (text: string | null) =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

export function readFilters(params: URLSearchParams): Filters {
  const text = params.get('q')?.replaceAll('\0', '').trim().slice(0, 100)
  return {
    stance: oneOf(STANCE_FILTERS, params.get('stance')),
    kind: oneOf(KIND_FILTERS, params.get('kind')),
    answer: oneOf(ANSWER_FILTERS, params.get('answer')),
    ...(text ? { text } : {}),
    ...(isDay(params.get('day')) ? { day: params.get('day')! } : {}),
    channel: oneOf(CHANNEL_FILTERS, params.get('channel')),
    standing: params.get('standing') === '1' ? true : undefined,
  }
}
