import { useI18n } from '#app/i18n/use-i18n.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { SideBar } from './side-bar.tsx'

const OPEN = 12
type Line = {
  number: number
  words: { text: string; lang: string }
  hidden: boolean
  hiddenReason: string | null
  agree: number
  disagree: number
  pass: number
}

/** Every statement with its counts, those most voted on first: what every figure on the page leads to. */
export function StatementList({ statements, note }: { statements: readonly Line[]; note: string }) {
  const { t } = useI18n()
  const votes = ({ agree, disagree, pass }: Line) => agree + disagree + pass
  const sorted = [...statements].sort((a, b) => votes(b) - votes(a) || a.number - b.number)
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t('opinion.map.all')}</h2>
      <p className="soft small">
        {t('opinion.map.allUnit')} · n = {note}
      </p>
      <Lines lines={sorted.slice(0, OPEN)} />
      {sorted.length > OPEN ? (
        <details>
          <summary className="button mt-4">{t('opinion.map.more', { count: sorted.length - OPEN })}</summary>
          <Lines lines={sorted.slice(OPEN)} />
        </details>
      ) : null}
    </section>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useI18n()
  return (
    <ol className="plain-list rows grid gap-x-16 lg:grid-cols-2">
      {lines.map((line) => (
        <li key={line.number} id={`statement-${line.number}`} className="scroll-mt-4 !py-3">
          <span className="soft small mr-2">{line.number}</span>
          <span lang={line.words.lang}>{line.words.text}</span>
          {line.hidden ? <div className="soft small">{t('opinion.state.hiddenWhy', { reason: line.hiddenReason ?? '' })}</div> : null}
          <div className="mt-1">
            <SideBar tally={line} />
          </div>
        </li>
      ))}
    </ol>
  )
}

export function Days({ days }: { days: readonly { day: string; people: number; votes: number; k: number }[] }) {
  const { t, f } = useI18n()
  if (days.length < 2) return null
  const number = (key: 'people' | 'votes' | 'k') => ({ label: t(`opinion.map.column.${key}`), numeric: true })
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('opinion.map.time')}</h2>
      <p className="soft small">{t('opinion.map.timeUnit')}</p>
      <DataTable
        caption={t('opinion.map.time')}
        columns={[{ label: t('opinion.map.day'), numeric: false }, number('people'), number('votes'), number('k')]}
        rows={days.map(({ day, people, votes, k }) => [day, people, votes, k])}
        format={(n) => f.number(n)}
      />
    </section>
  )
}
