import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { SORTS, type Sort } from '../domain/cursor.ts'
import { ANSWER_FILTERS, type Filters, KIND_FILTERS, STANCE_FILTERS } from '../domain/filters.ts'

type Props = {
  action: string
  filters: Filters
  sort: Sort
  clause: string | null
  edition: number | null
  clauses: readonly { key: string; cite: string }[]
  /** Whether any comment has lost its place. */
  orphans: boolean
}

/** A plain GET form: the address holds every filter, so a view can be sent to somebody. */
export function CommentFilters({ action, filters, sort, clause, edition, clauses, orphans }: Props) {
  const { t } = useI18n()
  return (
    <Form
      method="get"
      action={action}
      className="filters no-print"
      role="search"
      aria-label={t('consultations.comments.filters')}
      key={JSON.stringify([filters, sort, clause])}
    >
      {edition ? <input type="hidden" name="v" value={edition} /> : null}
      {filters.day ? <input type="hidden" name="day" value={filters.day} /> : null}
      {filters.channel ? <input type="hidden" name="channel" value={filters.channel} /> : null}
      {filters.standing ? <input type="hidden" name="standing" value="1" /> : null}
      <Choice
        name="clause"
        label={t('consultations.comments.clause')}
        value={clause ?? ''}
        options={[
          ['whole', t('consultations.law.wholeDraft')],
          ...(orphans ? [['orphaned', t('consultations.comments.orphaned')] as const] : []),
          ...clauses.map(({ key, cite }) => [key, cite] as const),
        ]}
      />
      <Choice
        name="stance"
        label={t('consultations.comments.stance')}
        value={filters.stance ?? ''}
        options={STANCE_FILTERS.map((word) => [word, t.dynamic(`consultations.stance.${word}`)])}
      />
      <Choice
        name="kind"
        label={t('consultations.comments.kind')}
        value={filters.kind ?? ''}
        options={KIND_FILTERS.map((word) => [word, t.dynamic(`kind.${word}`)])}
      />
      <Choice
        name="answer"
        label={t('consultations.comments.answer')}
        value={filters.answer ?? ''}
        options={ANSWER_FILTERS.map((word) => [
          word,
          t.dynamic(word === 'none' || word === 'any' ? `consultations.comments.answer.${word}` : `consultations.outcome.${word}`),
        ])}
      />
      <Labelled label={t('consultations.comments.text')}>
        {(id) => <input id={id} className="input" type="search" name="q" maxLength={100} defaultValue={filters.text ?? ''} />}
      </Labelled>
      <Labelled label={t('consultations.comments.sort')}>
        {(id) => (
          <select id={id} className="input" name="sort" defaultValue={sort}>
            {SORTS.map((word) => (
              <option key={word} value={word}>
                {t.dynamic(`consultations.comments.sort.${word}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="filter-go">
        <button type="submit" className="button">
          {t('action.filter')}
        </button>{' '}
        <Link className="button quiet" to={action}>
          {t('consultations.comments.clear')}
        </Link>
      </div>
    </Form>
  )
}

export function Labelled({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

export function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}) {
  const { t } = useI18n()
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} className="input" name={name} defaultValue={value}>
          <option value="">{t('consultations.comments.any')}</option>
          {options.map(([word, text]) => (
            <option key={word} value={word}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
