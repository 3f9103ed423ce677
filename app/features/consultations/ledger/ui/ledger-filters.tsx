import { Form } from '@remix-run/react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { Choice, Labelled } from '../../comments/ui/filters.tsx'
import { OUTCOMES } from '../../responses/domain/outcomes.ts'
import { CHANNELS, type Figures } from '../../results/domain/charts.ts'
import { type LedgerFilters as Filters, isFiltered, WHOLE } from '../domain/filters.ts'

type Props = {
  action: string
  filters: Filters
  figures: Figures
  /** Articles that were commented on, with how often. */
  articles: readonly { key: string | null; edition: number; cite: { zh: string; en: string }; n: number }[]
}

/** A plain GET form: the address holds every filter, so a view can be sent to somebody. */
export function LedgerFilters({ action, filters, figures, articles }: Props) {
  const { t, f, locale } = useI18n()
  const counted = (words: string, count: number) => t('consultations.ledger.counted', { words, number: f.number(count) })
  const seen = new Map<string, { cite: string; n: number }>()
  for (const { key, cite, n } of articles) {
    const known = seen.get(key ?? WHOLE)
    const words = key === null ? t('consultations.results.wholeDraft') : locale === 'en' ? cite.en : cite.zh
    seen.set(key ?? WHOLE, { cite: known?.cite ?? words, n: (known?.n ?? 0) + n })
  }
  const channels = CHANNELS.filter((channel) => figures.byChannel[channel] > 0)
  return (
    <Form
      method="get"
      action={action}
      className="filters no-print"
      role="search"
      aria-label={t('consultations.comments.filters')}
      key={JSON.stringify(filters)}
    >
      <Choice
        name="article"
        label={t('consultations.ledger.column.place')}
        value={filters.article ?? ''}
        options={[...seen].map(([key, { cite, n }]) => [key, counted(cite, n)])}
      />
      <Choice
        name="outcome"
        label={t('consultations.ledger.column.outcome')}
        value={filters.outcome ?? ''}
        options={[
          ...OUTCOMES.map((word) => [word, counted(t(`consultations.outcome.${word}`), figures.byOutcome[word])] as const),
          ['none', counted(t('consultations.results.unanswered'), figures.unanswered)],
        ]}
      />
      {channels.length > 1 ? (
        <Choice
          name="channel"
          label={t('consultations.ledger.channel')}
          value={filters.channel ?? ''}
          options={channels.map((word) => [word, counted(t(`consultations.channel.${word}`), figures.byChannel[word])])}
        />
      ) : null}
      <Labelled label={t('consultations.comments.text')}>
        {(id) => <input id={id} className="input" type="search" name="q" maxLength={100} defaultValue={filters.text ?? ''} />}
      </Labelled>
      <div className="filter-go">
        <button type="submit" className="button">
          {t('action.filter')}
        </button>{' '}
        {isFiltered(filters) ? (
          <Link className="button quiet" to={action}>
            {t('consultations.comments.clear')}
          </Link>
        ) : null}
      </div>
    </Form>
  )
}
