import { Form } from '@remix-run/react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { STATES, WORK_SORTS, workQuery } from '../domain/work-filters.ts'
import type { WorkPage } from '../work-page.server.ts'

type Props = { page: Pick<WorkPage, 'filters' | 'counts' | 'clauses' | 'tags' | 'colleagues'> }
type Choice = readonly [value: string, label: string]

/** States as tabs with their counts; the rest as one plain form that asks by address. */
export function WorkFilter({ page: { filters, counts, clauses, tags, colleagues } }: Props) {
  const { t, f } = useI18n()
  const select = (name: 'clause' | 'stance' | 'kind' | 'tag' | 'assignee' | 'sort', choices: readonly Choice[], any = true) => (
    <label className="small">
      <span className="soft block">{t(`consultations.work.filter.${name}`)}</span>
      <select
        className="input !min-h-9 !max-w-44 max-md:!w-full max-md:!max-w-none !py-1 pointer-coarse:!min-h-11"
        name={name}
        defaultValue={filters[name]}
      >
        {any ? <option value="">{t('consultations.work.filter.any')}</option> : null}
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <nav aria-label={t('consultations.work.states')} className="tabs !mb-3">
        {STATES.map((state) => (
          <Link key={state} to={workQuery(filters, { state })} aria-current={state === filters.state ? 'page' : undefined}>
            {t(`consultations.work.state.${state}`)}
            <span className={`ml-1.5 ${state === 'overdue' && counts.overdue > 0 ? 'text-seal' : ''}`}>{f.number(counts[state])}</span>
          </Link>
        ))}
      </nav>
      <Form
        method="get"
        role="search"
        key={JSON.stringify(filters)}
        className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2 max-md:grid max-md:grid-cols-2"
      >
        {filters.state === 'all' ? null : <input type="hidden" name="state" value={filters.state} />}
        <label className="small max-md:col-span-2">
          <span className="soft block">{t('consultations.work.filter.text')}</span>
          <input
            className="input !min-h-9 !w-48 max-md:!w-full !py-1 pointer-coarse:!min-h-11"
            type="search"
            name="q"
            defaultValue={filters.text}
            maxLength={100}
            data-key="filter"
          />
        </label>
        {select('clause', [
          ['whole', t('consultations.work.wholeDraft')],
          ['orphaned', t('consultations.comments.orphaned')],
          ...clauses.map(({ key, label }) => [key, label] as const),
        ])}
        {select(
          'stance',
          (['support', 'oppose', 'amend', 'ask'] as const).map((stance) => [stance, t(`consultations.stance.${stance}`)]),
        )}
        {select(
          'kind',
          (['person', 'organisation', 'expert', 'official'] as const).map((kind) => [kind, t(`kind.${kind}`)]),
        )}
        {tags.length > 0
          ? select(
              'tag',
              tags.map((tag) => [tag, tag]),
            )
          : null}
        {select('assignee', [['nobody', t('consultations.work.filter.nobody')], ...colleagues.map(({ id, name }) => [id, name] as const)])}
        {select(
          'sort',
          WORK_SORTS.map((sort) => [sort, t(`consultations.work.sort.${sort}`)]),
          false,
        )}
        <button type="submit" className="button small">
          {t('consultations.work.filter')}
        </button>
        {workQuery(filters) === '?' ? null : (
          <Link className="button quiet small" to="?">
            {t('action.clear')}
          </Link>
        )}
      </Form>
    </>
  )
}
