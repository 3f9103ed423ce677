import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { CommentCard } from '../cards.server.ts'

type Props = {
  card: CommentCard
  consultationId: string
  own: boolean
  endorsed: boolean
  signedIn: boolean
  open: boolean
  back: string
  /** The form that was just refused; the actions post to the page of the comment, so no other page has one. */
  refused?: string | undefined
}

/** Endorse, reply, link; and for one's own comment change and withdraw. The counts stay in the same place for everybody. */
export function CommentActions({ card, consultationId, own, endorsed, signedIn, open, back, refused }: Props) {
  const { t } = useI18n()
  const at = `/consultations/${consultationId}/comments/${card.id}`
  const gone = card.state !== 'shown'
  return (
    <div className="acts no-print">
      {signedIn && open && !own && !gone ? (
        <Endorse card={card} at={at} endorsed={endorsed} back={`${back}#comment-${card.id}`} />
      ) : (
        <span className="fact">{t('consultations.card.endorsements', { count: card.endorsements })}</span>
      )}
      <Link to={`${at}#replies`}>{t('consultations.card.replies', { count: card.replies })}</Link>
      <Link to={at}>{t('consultations.card.permalink')}</Link>
      {own && !gone && open && card.replies === 0 && !card.answer ? <Link to={`${at}/edit`}>{t('consultations.card.edit')}</Link> : null}
      {own && card.state !== 'withdrawn' ? <Withdraw card={card} at={at} refused={refused} /> : null}
    </div>
  )
}

function Endorse({ card, at, endorsed, back }: { card: CommentCard; at: string; endorsed: boolean; back: string }) {
  const { t, f } = useI18n()
  const task = endorsed ? 'unendorse' : 'endorse'
  const help = endorsed
    ? t('consultations.card.unendorseHelp', { count: card.endorsements })
    : t('consultations.card.endorseHelp', { count: card.endorsements })
  return (
    <ActionForm name={`${task}.${card.id}`} action={`${at}?index`} preventScrollReset>
      <input type="hidden" name="next" value={back} />
      <button type="submit" className={endorsed ? 'link on' : 'link'} aria-label={help} aria-pressed={endorsed}>
        {t(endorsed ? 'consultations.card.endorsed' : 'consultations.card.endorse', { count: f.number(card.endorsements) })}
      </button>
    </ActionForm>
  )
}

/** The consequence is said before the button that does it. */
function Withdraw({ card, at, refused }: Pick<Props, 'card' | 'refused'> & { at: string }) {
  const { t } = useI18n()
  return (
    <details className="withdraw" open={refused === `withdraw.${card.id}` || undefined}>
      <summary>{t('consultations.card.withdraw')}</summary>
      <ActionForm name={`withdraw.${card.id}`} action={`${at}?index`}>
        <p>{t('consultations.card.withdrawAsk')}</p>
        <SubmitButton className="button small danger">{t('consultations.card.withdrawYes')}</SubmitButton>
      </ActionForm>
    </details>
  )
}
