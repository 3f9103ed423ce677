export const STATES = ['all', 'unanswered', 'overdue', 'mine', 'answered', 'hidden', 'withdrawn'] as const
export type WorkState = (typeof STATES)[number]
export const WORK_SORTS = ['oldest', 'newest', 'endorsed', 'discussed'] as const
export type WorkSort = (typeof WORK_SORTS)[number]
const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
const KINDS = ['person', 'organisation', 'expert', 'official', 'administrator'] as const

export type WorkFilters = {
  state: WorkState
  sort: WorkSort
  clause: string
  stance: (typeof STANCES)[number] | ''
  kind: (typeof KINDS)[number] | ''
  tag: string
  /** An account, or `nobody`. */
  assignee: string
  text: string
}

const pick = <T extends string>(allowed: readonly T[], value: string | null): T | undefined => allowed.find((word) => word === value)
const short = (value: string | null, max = 100) => (value ?? '').replaceAll('\0', '').trim().slice(0, max)
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address does not say, or says wrongly, is the default: all, oldest first. */
export function readWorkFilters(params: URLSearchParams): WorkFilters {
  const assignee = short(params.get('assignee'))
  return {
    state: pick(STATES, params.get('state')) ?? 'all',
    sort: pick(WORK_SORTS, params.get('sort')) ?? 'oldest',
    clause: short(params.get('clause')),
    stance: pick(STANCES, params.get('stance')) ?? '',
    kind: pick(KINDS, params.get('kind')) ?? '',
    tag: short(params.get('tag'), 30),
    assignee: assignee === 'nobody' || UUID.test(assignee) ? assignee : '',
    text: short(params.get('q')),
  }
}

/** The address of the same list with some of it changed; a change begins at the first page and closes the comment. */
export function workQuery(
  filters: WorkFilters,
  change: Partial<WorkFilters> & { after?: string | undefined; comment?: string | undefined } = {},
): string {
  const { after, comment, ...rest } = change
  const all = { ...filters, ...rest }
  const params = new URLSearchParams()
  const set = (name: string, value: string | undefined, usual = '') => {
    if (value && value !== usual) params.set(name, value)
  }
  set('state', all.state, 'all')
  set('sort', all.sort, 'oldest')
  for (const name of ['clause', 'stance', 'kind', 'tag', 'assignee'] as const) set(name, all[name])
  set('q', all.text)
  set('after', after)
  set('comment', comment)
  const query = params.toString()
  return query ? `?${query}` : '?'
}
