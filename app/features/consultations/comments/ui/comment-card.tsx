import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { Credits } from '../../suggestions/credits.server.ts'
import type { Answer, Author, CommentCard as Card, Written } from '../cards.server.ts'
import { Redline } from './redline.tsx'

export const langOf = (language: 'zh' | 'en') => (language === 'en' ? 'en' : 'zh-CN')

type Props = {
  card: Card
  consultationId: string
  currentEdition: number
  own: boolean
  actions: ReactNode /** Said by the list already. */
  impliedCite?: string | null
}

/** One comment and what became of it. What was withdrawn or hidden leaves a mark with its reason. */
export function CommentCard({ card, consultationId, currentEdition, own, actions, impliedCite = null }: Props) {
  const { t } = useI18n()
  return (
    <article className={own ? 'comment own' : 'comment'} id={`comment-${card.id}`}>
      {card.state === 'shown' ? (
        <Words card={card} consultationId={consultationId} currentEdition={currentEdition} own={own} impliedCite={impliedCite} />
      ) : (
        <p className="soft tombstone">
          {card.state === 'withdrawn'
            ? t('consultations.card.withdrawn')
            : t('consultations.card.hidden', { reason: card.hiddenReason ?? '' })}
        </p>
      )}
      {card.answer ? <OfficeAnswer answer={card.answer} /> : null}
      {actions}
    </article>
  )
}

function Words({ card, consultationId, currentEdition, own, impliedCite }: Omit<Props, 'actions'>) {
  const { t, f } = useI18n()
  const lang = langOf(card.language)
  const clauseAt = card.clause
    ? `/consultations/${consultationId}/clauses/${card.clause.key}${card.edition === currentEdition ? '' : `?v=${card.edition}`}`
    : ''
  return (
    <>
      <header className="who">
        <b>
          <AuthorName author={card.author} />
        </b>
        {card.author ? <span>{t.dynamic(`kind.${card.author.kind}`)}</span> : null}
        {own ? <span className="text-seal">{t('consultations.card.own')}</span> : null}
        <span className={`tag ${card.stance}`}>{t.dynamic(`consultations.stance.${card.stance}`)}</span>
        {card.clause ? (
          card.clause.cite === impliedCite ? null : (
            <Link to={clauseAt}>{card.clause.cite}</Link>
          )
        ) : (
          <span>{t('consultations.card.onWhole')}</span>
        )}
      </header>
      {card.quote && !card.change ? (
        <blockquote className="quote" lang={langOf(card.quote.language)}>
          {card.quote.text}
        </blockquote>
      ) : null}
      {card.change ? (
        <p className="proposed">
          {t('consultations.card.changed')} <Redline pieces={card.change} lang={card.quote ? langOf(card.quote.language) : lang} />
        </p>
      ) : null}
      {card.anchor === 'orphaned' ? <p className="soft small">{t('consultations.card.orphaned')}</p> : null}
      <RichText nodes={card.body} lang={lang} />
      {card.redline ? (
        <p className="proposed">
          <span className="visually-hidden">{t('consultations.card.proposed')}</span>
          <Redline pieces={card.redline} lang={lang} />
        </p>
      ) : null}
      {card.taken?.clause ? (
        <p className="small">
          <Link to={`/consultations/${consultationId}/clauses/${card.taken.clause.key}?v=${card.taken.edition}`}>
            {t('consultations.card.taken', { number: card.taken.edition, cite: card.taken.clause.cite })}
          </Link>
        </p>
      ) : null}
      {card.file ? (
        <p className="small">
          <a href={`/files/${card.file.id}`} download>
            {t('consultations.card.attachment', { name: card.file.name, size: f.bytes(card.file.bytes) })}
          </a>
        </p>
      ) : null}
      <p className="when">
        <time dateTime={card.createdAt}>{f.date(card.createdAt)}</time>
        {card.written ? <WrittenOn written={card.written} consultationId={consultationId} /> : null}
        {card.written || card.edition === currentEdition ? null : (
          <span>{t('consultations.card.edition', { number: card.edition, cite: '' })}</span>
        )}
        {card.editedAt ? <span>{t('consultations.card.edited', { at: f.dateTime(card.editedAt) })}</span> : null}
      </p>
    </>
  )
}

/** Leads to the very edition that its author read. */
function WrittenOn({ written: { edition, clause }, consultationId }: { written: Written; consultationId: string }) {
  const { t } = useI18n()
  const said = t('consultations.card.edition', { number: edition, cite: clause?.cite ?? '' })
  if (!clause) return <span>{said}</span>
  return (
    <span>
      <Link to={`/consultations/${consultationId}/clauses/${clause.key}?v=${edition}`}>{said}</Link>
    </span>
  )
}

export function AuthorName({ author }: { author: Author | null }) {
  const { t } = useI18n()
  return <>{author?.name ?? (author ? t('kind.deleted') : '')}</>
}

export function OfficeAnswer({ answer }: { answer: Answer }) {
  const { t, f } = useI18n()
  return (
    <div className="answer">
      <strong>{t.dynamic(`consultations.outcome.${answer.outcome}`)}</strong>
      <RichText nodes={answer.reason} lang={langOf(answer.language)} />
      <small className="soft">
        <span lang={answer.agency.lang}>{t('consultations.card.answerBy', { agency: answer.agency.text, at: f.date(answer.at) })}</span>
      </small>
    </div>
  )
}

type CreditProps = { credits: Credits | undefined; consultationId: string; moreAt?: string }
/** After whose suggestions the words are what they are, each with the comment. */
export function CreditLine({ credits, consultationId, moreAt }: CreditProps) {
  const { t } = useI18n()
  if (!credits) return null
  return (
    <p className="credit small">
      {t('consultations.credit.after')}
      {credits.people.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 ? t('consultations.credit.and') : null}
          <Link to={`/consultations/${consultationId}/comments/${id}`}>{name ?? t('kind.deleted')}</Link>
        </span>
      ))}
      {credits.more > 0 ? <> {moreAt ? <Link to={moreAt}>+{credits.more}</Link> : `+${credits.more}`}</> : null}
    </p>
  )
}
