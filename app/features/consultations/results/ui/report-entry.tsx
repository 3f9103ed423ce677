import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { CommentCard as Card } from '../../comments/cards.server.ts'
import { CommentCard } from '../../comments/ui/comment-card.tsx'

type Props = { card: Card; consultationId: string; currentEdition: number; place: string }
/** A comment and what became of it, as the record keeps it: nothing to press, made to be printed. */
export function ReportEntry({ card, consultationId, currentEdition, place }: Props) {
  const { t } = useI18n()
  const notes = (
    <>
      {card.answer || card.state !== 'shown' ? null : <p className="answer soft">{t('consultations.report.noAnswer')}</p>}
      <p className="small soft mb-0 flex flex-wrap gap-x-4">
        {card.state === 'shown' ? <span>{t('unit.endorsements', { count: card.endorsements })}</span> : null}
        {card.replies > 0 ? <span>{t('consultations.results.repliesCount', { count: card.replies })}</span> : null}
        <Link className="no-print inline-flex min-h-6 items-center" to={`/consultations/${consultationId}/comments/${card.id}`}>
          {t('consultations.report.link')}
        </Link>
      </p>
    </>
  )
  return (
    <div className="measure break-inside-avoid">
      <CommentCard
        card={card}
        consultationId={consultationId}
        currentEdition={currentEdition}
        own={false}
        actions={notes}
        impliedCite={place}
      />
    </div>
  )
}
