import { useI18n } from '#app/i18n/use-i18n.tsx'
import { votesOf } from '../../domain/statements/group-votes.ts'
import { SideBar, SideKey } from './side-bar.tsx'

const OPEN = 12
type Tally = { agree: number; disagree: number; pass: number }
type Line = Tally & {
  number: number
  words: { text: string; lang: string }
  hidden: boolean
  hiddenReason: string | null
  unverified: Tally
}

/** Every statement with its counts, those most voted on first, then what was taken out: what every figure on the page leads to. */
export function StatementList({ statements, note }: { statements: readonly Line[]; note: string }) {
  const { t } = useI18n()
  const sorted = [...statements].sort((a, b) => Number(a.hidden) - Number(b.hidden) || votesOf(b) - votesOf(a) || a.number - b.number)
  const hidden = sorted.filter((one) => one.hidden).length
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t('opinion.map.all')}</h2>
      <p className="soft small">
        {t('opinion.map.allUnit')} · n = {note}
        {hidden > 0 ? ` · ${t('opinion.map.takenOut', { count: hidden })}` : ''}
      </p>
      {sorted.length > 0 ? <SideKey /> : null}
      <Lines lines={sorted.slice(0, OPEN)} />
      {sorted.length > OPEN ? (
        <details className="printed">
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
        <li key={line.number} id={`statement-${line.number}`} className="scroll-mt-4 break-inside-avoid !py-3">
          <span className="soft small mr-2">{line.number}</span>
          <span lang={line.words.lang}>{line.words.text}</span>
          {line.hidden ? (
            <div className="soft small">
              {line.hiddenReason ? t('opinion.state.hiddenWhy', { reason: line.hiddenReason }) : t('opinion.map.hidden')}
            </div>
          ) : null}
          <div className="mt-1">
            <SideBar tally={line} unverified={votesOf(line.unverified)} />
          </div>
        </li>
      ))}
    </ol>
  )
}
