import { Link } from '@remix-run/react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { CommentCard } from '../../comments/cards.server.ts'

const htmlLang = (language: 'zh' | 'en') => (language === 'zh' ? 'zh-CN' : 'en')

/** A comment and what became of it, as the record keeps it: nothing to press, made to be printed. */
export function ReportEntry({ card, consultationId }: { card: CommentCard; consultationId: string }) {
  const { t, f } = useI18n()
  const { author, answer } = card
  return (
    <article className="measure break-inside-avoid border-t border-faint py-4" id={`c-${card.id}`}>
      {author ? (
        <p className="mb-1">
          <b className="font-semibold">{author.name ?? t('kind.deleted')}</b>{' '}
          <span className="small soft">{author.name === null ? null : `${t.dynamic(`kind.${author.kind}`)} · `}<span className={`tag ${card.stance}`}>{t(`consultations.stance.${card.stance}`)}</span>{card.clause ? ` · ${card.clause.cite}` : ''} · <Link to={`/consultations/${consultationId}/comments/${card.id}`}><time dateTime={card.createdAt}>{f.date(card.createdAt)}</time></Link> · {t('unit.endorsements', { count: card.endorsements })}</span>
        </p>
      ) : <p className="soft mb-1">{card.state === 'hidden' ? t('consultations.report.hidden', { reason: card.hiddenReason ?? '' }) : t('consultations.report.withdrawn')}</p>}
      {card.quote ? <blockquote className="soft my-1 border-l-2 border-faint pl-2.5" lang={htmlLang(card.quote.language)}>{card.quote.text}</blockquote> : null}
      {author ? <RichText nodes={card.body} lang={htmlLang(card.language)} /> : null}
      {card.redline ? (
        <p lang={htmlLang(card.quote?.language ?? card.language)}>
          {/* biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order */}
          {card.redline.map((piece, i) => (piece.kind === 'same' ? <span key={i}>{piece.text}</span> : piece.kind === 'removed' ? <del key={i}>{piece.text}</del> : <ins key={i}>{piece.text}</ins>))}
        </p>
      ) : null}
      {answer ? (
        <div className="answer">
          <strong>{t(`consultations.outcome.${answer.outcome}`)}</strong>
          <RichText nodes={answer.reason} lang={htmlLang(answer.language)} />
          <p className="small soft mb-0"><span lang={answer.agency.lang}>{answer.agency.text}</span> · <time dateTime={answer.at}>{f.date(answer.at)}</time></p>
        </div>
      ) : author ? <p className="answer soft">{t('consultations.report.noAnswer')}</p> : null}
    </article>
  )
}
