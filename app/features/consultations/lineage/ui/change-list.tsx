import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import { Redline } from '../../comments/ui/redline.tsx'
import type { Change, Named } from '../domain/changes.ts'

type Shown = Omit<Change, 'corrected'> & { corrected?: boolean }
type Props<C extends Shown> = { changes: readonly C[]; view: 'inline' | 'side'; tools?: (change: C) => ReactNode }

const named = (some: readonly Named[]) => some.map(({ cite }) => cite).join('、')

/** Every change under the name of its article; what did not change is named and folded away. */
export function ChangeList<C extends Shown>({ changes, view, tools }: Props<C>) {
  return (
    <ol className="changes plain-list">
      {groupsOf(changes).map((group) =>
        group.length === 1 && !isQuiet(group[0]!) ? (
          <ChangeRow key={keyOf(group[0]!)} change={group[0]!} view={view} tools={tools?.(group[0]!)} />
        ) : (
          <Unchanged key={keyOf(group[0]!)} group={group} tools={tools} />
        ),
      )}
    </ol>
  )
}

const isQuiet = ({ kind, pieces }: Shown) => kind === 'same' && pieces === null
const keyOf = ({ from, to }: Shown) => `${from.map(({ key }) => key)}>${to.map(({ key }) => key)}`
/** Neighbours without a change belong together. */
function groupsOf<C extends Shown>(changes: readonly C[]): C[][] {
  const groups: C[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last && isQuiet(change) && isQuiet(last[0]!)) last.push(change)
    else groups.push([change])
  }
  return groups
}

function ChangeRow({ change, view, tools }: { change: Shown; view: 'inline' | 'side'; tools: ReactNode }) {
  const lang = langOf(change.language)
  const { t } = useI18n()
  const { kind, from, to, pieces, corrected } = change
  const name = from.length === 0 ? named(to) : to.length === 0 || named(from) === named(to) ? named(from) : `${named(from)} → ${named(to)}`
  return (
    <li className={`change ${kind}`} id={`change-${to[0]?.key ?? `old-${from[0]?.key}`}`}>
      <h3>
        <span lang={lang}>{name}</span> <span className={`tag change-${kind}`}>{t(`consultations.change.${kind}`)}</span>
        {corrected ? <span className="soft small"> {t('consultations.change.corrected')}</span> : null}
      </h3>
      {pieces === null ? null : view === 'inline' ? (
        <p className="change-text">
          <Redline pieces={pieces} lang={lang} />
        </p>
      ) : (
        <div className="change-sides">
          <p className="change-text" lang={lang}>
            <span className="visually-hidden">{t('consultations.change.before')} </span>
            <Redline pieces={pieces.filter((piece) => piece.kind !== 'added')} lang={lang} />
          </p>
          <p className="change-text" lang={lang}>
            <span className="visually-hidden">{t('consultations.change.after')} </span>
            <Redline pieces={pieces.filter((piece) => piece.kind !== 'removed')} lang={lang} />
          </p>
        </div>
      )}
      {tools}
    </li>
  )
}

function Unchanged<C extends Shown>({ group, tools }: { group: readonly C[]; tools?: ((change: C) => ReactNode) | undefined }) {
  const { t } = useI18n()
  const [first, last] = [group[0]!.to[0]!, group.at(-1)!.to[0]!]
  const range = group.length === 1 ? first.cite : `${first.cite} – ${last.cite}`
  return (
    <li className="change same">
      <details className="fold keep-summary">
        <summary>
          <span lang={langOf(group[0]!.language)}>{range}</span>{' '}
          <span className="soft">{t('consultations.change.unchanged', { count: group.length })}</span>
        </summary>
        <ul>
          {group.map((change) => (
            <li key={keyOf(change)} lang={langOf(change.language)}>
              {named(change.from) === named(change.to) ? named(change.to) : `${named(change.from)} → ${named(change.to)}`} {tools?.(change)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
