import { useI18n } from '#app/i18n/use-i18n.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { CommentCard } from '../../comments/cards.server.ts'
import { langOf, OfficeAnswer } from '../../comments/ui/comment-card.tsx'
import { Redline } from '../../comments/ui/redline.tsx'

/** The wording that most sent, and the office's answer to it. */
export function CommonText({ card }: { card: CommentCard | null }) {
  const { t } = useI18n()
  if (card?.state !== 'shown') return null
  return (
    <section className="comments" aria-labelledby="common">
      <h2 id="common">{t('consultations.campaigns.common')}</h2>
      <article className="comment">
        <RichText nodes={card.body} lang={langOf(card.language)} />
        {card.redline ? (
          <p className="proposed">
            <Redline pieces={card.redline} lang={langOf(card.language)} />
          </p>
        ) : null}
        {card.answer ? <OfficeAnswer answer={card.answer} /> : null}
      </article>
    </section>
  )
}
