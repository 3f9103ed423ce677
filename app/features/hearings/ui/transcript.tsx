import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { LineView } from '../queries.server.ts'

/** Who said what, whether they confirm it, and what became of it; `actions` are what its reader may do with a line. */
export function Transcript<L extends LineView>({ lines, actions }: { lines: readonly L[]; actions?: (line: L) => ReactNode }) {
  const { t } = useI18n()
  return (
    <ol className="plain-list rows">
      {lines.map((line) => (
        <li key={line.id} id={`line-${line.ordinal}`} className="scroll-mt-4 !py-3">
          <p className="mb-1">
            <b>{line.speaker}</b>{' '}
            <span className="soft small">
              {line.ordinal}
              {line.state === 'office' ? '' : ` · ${t(`hearings.line.${line.state}`)}`}
            </span>
          </p>
          <p className="mb-1 whitespace-pre-line">{line.body}</p>
          {line.objection ? (
            <p className="soft mb-1 whitespace-pre-line">{t('hearings.line.objection', { text: line.objection })}</p>
          ) : null}
          {line.outcome ? (
            <div className="answer">
              <strong>{t(`hearings.outcome.${line.outcome}`)}</strong> <span className="whitespace-pre-line">{line.reason}</span>
            </div>
          ) : null}
          {actions?.(line)}
        </li>
      ))}
    </ol>
  )
}
