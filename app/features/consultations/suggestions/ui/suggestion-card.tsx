import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { Redline } from '../../comments/ui/redline.tsx'
import type { SuggestionCardData } from '../suggestions-page.server.ts'

type Props = { card: SuggestionCardData & { blockedBy?: string | null }; consultationId: string; lang: string; mayDecide: boolean }

/** One wording: what it changes, who asks for it, and what can be decided. */
export function SuggestionCard({ card, consultationId, lang, mayDecide }: Props) {
  const { t, f } = useI18n()
  const { fit, verdict, blockedBy = null } = card
  return (
    <article className={`suggestion ${verdict ?? 'open'}`} id={`suggestion-${card.id}`}>
      <p className="change-text" lang={lang}>
        <Redline pieces={card.pieces} lang={lang} />
      </p>
      <p className="small mb-1">
        {card.cite ? (
          <>
            <span lang={lang}>{card.cite}</span> ·{' '}
          </>
        ) : null}
        {card.people.map(({ id, name, kind }, i) => (
          <span key={id}>
            {i > 0 ? t('consultations.credit.and') : ''}
            <Link to={`/consultations/${consultationId}/comments/${id}`}>{name ?? t('kind.deleted')}</Link>
            <span className="soft">{t('consultations.suggestions.kind', { kind: t.dynamic(`kind.${kind}`) })}</span>
          </span>
        ))}
        {card.ids.length > card.people.length ? (
          <span className="soft"> {t('consultations.suggestions.people', { count: card.ids.length })}</span>
        ) : null}
        {card.endorsements > 0 ? <span className="soft"> · {t('unit.endorsements', { count: card.endorsements })}</span> : null}
        {card.answered > 0 ? <span className="soft"> · {t('consultations.suggestions.answered')}</span> : null}
      </p>
      {verdict ? (
        <p className="small mb-1">
          <b>{t(`consultations.suggestions.${verdict}`)}</b>{' '}
          {card.decidedAt ? <span className="soft">{f.dateTime(card.decidedAt)}</span> : null}
        </p>
      ) : null}
      {fit === 'fits' ? null : (
        <p className="small mb-1">
          <b>{t(`consultations.suggestions.fit.${fit}`, { number: card.takenIn ?? 0 })}</b>
        </p>
      )}
      {blockedBy === null ? null : (
        <p className="soft small mb-1">{t('consultations.suggestions.blocked', { words: blockedBy.slice(0, 60) })}</p>
      )}
      {mayDecide && fit !== 'taken' ? <Decide card={card} /> : null}
    </article>
  )
}

function Decide({ card }: Pick<Props, 'card'>) {
  const { t } = useI18n()
  const accepts = card.fit === 'fits' && card.verdict !== 'accepted' && !card.blockedBy
  return (
    <ActionForm name={`decide:${card.id}`} className="flex flex-wrap gap-2" preventScrollReset>
      {card.ids.slice(0, 500).map((id) => (
        <input key={id} type="hidden" name="commentIds[]" value={id} />
      ))}
      {accepts ? (
        <SubmitButton className="button small" name="verdict" value="accepted">
          {t('consultations.suggestions.accept')}
        </SubmitButton>
      ) : null}
      {card.verdict === 'refused' ? null : (
        <SubmitButton className="button quiet small" name="verdict" value="refused">
          {t('consultations.suggestions.refuse')}
        </SubmitButton>
      )}
      {card.verdict ? (
        <SubmitButton className="button quiet small" name="verdict" value="open">
          {t('consultations.suggestions.reopen')}
        </SubmitButton>
      ) : null}
    </ActionForm>
  )
}
