import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type StanceCounts, totalOf } from '../../results/domain/division.ts'

const MARKS = [
  ['support', 'bg-s'],
  ['oppose', 'bg-o'],
  ['amend', 'bg-m'],
  ['ask', 'bg-q'],
] as const

/** How the comments on one place divide; the words say the same as the marks. */
export function StanceBar({ counts }: { counts: StanceCounts }) {
  const { t } = useI18n()
  if (totalOf(counts) === 0) return null
  const words = t('consultations.law.stances', counts)
  return (
    <span className="stance" role="img" aria-label={words} title={words}>
      {MARKS.map(([stance, mark]) => (counts[stance] > 0 ? <i key={stance} className={mark} style={{ flex: counts[stance] }} /> : null))}
    </span>
  )
}
