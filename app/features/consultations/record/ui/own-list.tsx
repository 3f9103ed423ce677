import '#app/i18n/answers.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { langOf, OfficeAnswer } from '../../comments/ui/comment-card.tsx'
import type { OwnContributions } from '../own.server.ts'
import type { OwnReply } from '../own-replies.server.ts'

type Own = OwnContributions['comments'][number]

/** What one said, and what became of each. */
export function OwnComments({ comments }: { comments: readonly Own[] }) {
  const { t } = useI18n()
  if (comments.length === 0) return <p>{t('consultations.own.none')}</p>
  return (
    <ol className="plain-list rows">
      {comments.map((comment) => (
        <li key={comment.id}>
          <OwnComment comment={comment} />
        </li>
      ))}
    </ol>
  )
}

function OwnComment({ comment }: { comment: Own }) {
  const { t, f } = useI18n()
  const { consultation, place, taken, state } = comment
  const at = `/consultations/${consultation.id}`
  return (
    <>
      <p className="small soft mb-1">
        <Link to={at} lang={consultation.title.lang}>
          {consultation.title.text}
        </Link>{' '}
        · {place ? place.cite : t('consultations.card.onWhole')} · <time dateTime={comment.createdAt}>{f.date(comment.createdAt)}</time>
      </p>
      <p className="mb-1">
        <span className={`tag ${comment.stance}`}>{t.dynamic(`consultations.stance.${comment.stance}`)}</span>{' '}
        {state === 'withdrawn' ? (
          <span className="soft">{t('consultations.card.withdrawn')}</span>
        ) : state === 'hidden' ? (
          <span className="soft">{t('consultations.card.hidden', { reason: comment.hiddenReason ?? '' })}</span>
        ) : (
          <Link to={`${at}/comments/${comment.id}`} lang={langOf(comment.language)}>
            {comment.words}
          </Link>
        )}
      </p>
      {comment.anchor === 'orphaned' ? (
        <p className="small">
          {t('consultations.card.orphaned')} <Link to={`${at}/comments/${comment.id}/place`}>{t('consultations.card.place')}</Link>
        </p>
      ) : null}
      {taken ? (
        <p className="small">
          <Link to={`${at}/clauses/${taken.key}?v=${taken.edition}`}>
            {t('consultations.card.taken', { number: taken.edition, cite: taken.cite })}
          </Link>
        </p>
      ) : null}
      {comment.answer ? (
        <OfficeAnswer answer={comment.answer} />
      ) : state === 'shown' ? (
        <p className="soft small">{t('consultations.card.waiting')}</p>
      ) : null}
      <p className="soft small">
        {t('unit.endorsements', { count: comment.endorsements })} · {t('consultations.thread.replies', { count: comment.replies })}
      </p>
    </>
  )
}

export function OwnReplies({ replies }: { replies: readonly OwnReply[] }) {
  const { t, f } = useI18n()
  return (
    <ol className="plain-list rows">
      {replies.map((reply) => (
        <li key={reply.id}>
          {reply.state === 'shown' ? (
            <Link to={`/consultations/${reply.consultationId}/comments/${reply.commentId}`} lang={langOf(reply.language)}>
              {reply.words}
            </Link>
          ) : (
            <span className="soft">
              {reply.state === 'withdrawn'
                ? t('consultations.card.withdrawn')
                : t('consultations.card.hidden', { reason: reply.hiddenReason ?? '' })}
            </span>
          )}{' '}
          <time className="soft small" dateTime={reply.createdAt}>
            {f.date(reply.createdAt)}
          </time>
        </li>
      ))}
    </ol>
  )
}
