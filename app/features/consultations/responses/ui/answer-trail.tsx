import '#app/i18n/answers.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { OfficeAnswer } from '../../comments/ui/comment-card.tsx'
import type { AnswerHistory } from '../answer-history.server.ts'

/** Under an answer: whom else it answers, and what was answered before. */
export function AnswerTrail({ trail: { earlier, together }, consultationId }: { trail: AnswerHistory; consultationId: string }) {
  const { t, f } = useI18n()
  return (
    <>
      {together && together.others > 0 ? (
        <p className="small">
          <Link to={`/consultations/${consultationId}/answers/${together.batchId}`}>
            {t('consultations.answers.together', { count: together.others })}
          </Link>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('consultations.answers.earlier', { count: earlier.length })}</summary>
          <ol className="plain-list rows">
            {earlier.map((answer) => (
              <li key={answer.at}>
                <p className="soft small mb-0">{t('consultations.answers.until', { at: f.dateTime(answer.until) })}</p>
                <OfficeAnswer answer={answer} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}
