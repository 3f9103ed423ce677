import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { ReplyCard } from '../queries.server.ts'
import { AuthorName, langOf } from './comment-card.tsx'

type Props = { replies: readonly ReplyCard[]; mayReply: boolean; viewerName: string }

/** Two levels: what answers the comment, and what answers that. */
export function Replies({ replies, mayReply, viewerName }: Props) {
  const { t } = useI18n()
  const top = replies.filter((reply) => reply.parentId === null)
  if (replies.length === 0) return <p className="soft">{t('consultations.thread.noReplies')}</p>
  return (
    <ol className="plain-list replies">
      {top.map((reply) => (
        <li key={reply.id}>
          <Reply reply={reply} />
          <ol className="plain-list">
            {replies
              .filter((inner) => inner.parentId === reply.id)
              .map((inner) => (
                <li key={inner.id}>
                  <Reply reply={inner} />
                </li>
              ))}
          </ol>
          {mayReply && reply.state === 'shown' ? (
            <FoldedForms of={[`reply.${reply.id}`]} className="no-print">
              <summary>{t('consultations.thread.replyTo', { name: reply.author?.name ?? t('kind.deleted') })}</summary>
              <ReplyForm key={replies.filter((inner) => inner.own).length} parentId={reply.id} viewerName={viewerName} />
            </FoldedForms>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Reply({ reply }: { reply: ReplyCard }) {
  const { t, f } = useI18n()
  return (
    <article className="reply" id={`reply-${reply.id}`}>
      {reply.state === 'shown' ? (
        <>
          <header className="who">
            <b>
              <AuthorName author={reply.author} />
            </b>
            {reply.author ? <span>{t.dynamic(`kind.${reply.author.kind}`)}</span> : null}
            <time dateTime={reply.createdAt}>{f.dateTime(reply.createdAt)}</time>
          </header>
          <RichText nodes={reply.body} lang={langOf(reply.language)} />
          {reply.own ? <WithdrawReply id={reply.id} /> : null}
        </>
      ) : (
        <p className="soft tombstone">
          {reply.state === 'withdrawn'
            ? t('consultations.thread.withdrawn')
            : t('consultations.thread.hidden', { reason: reply.hiddenReason ?? '' })}
        </p>
      )}
    </article>
  )
}

function WithdrawReply({ id }: { id: string }) {
  const { t } = useI18n()
  return (
    <FoldedForms of={[`withdraw-reply.${id}`]} className="withdraw no-print">
      <summary>{t('consultations.card.withdraw')}</summary>
      <ActionForm name={`withdraw-reply.${id}`}>
        <p>{t('consultations.card.withdrawAsk')}</p>
        <SubmitButton className="button small danger">{t('consultations.card.withdrawYes')}</SubmitButton>
      </ActionForm>
    </FoldedForms>
  )
}

/** `parentId` null answers the comment itself. */
export function ReplyForm({ parentId, viewerName }: { parentId: string | null; viewerName: string }) {
  const { t } = useI18n()
  return (
    <ActionForm name={`reply.${parentId ?? 'comment'}`} className="reply-form">
      <input type="hidden" name="parentReplyId" value={parentId ?? ''} />
      <TextArea
        name="body"
        label={t('consultations.thread.replyBody')}
        hint={t('consultations.thread.replyHint', { name: viewerName })}
        rows={3}
        required
      />
      <SubmitButton className="button">{t('consultations.thread.send')}</SubmitButton>
    </ActionForm>
  )
}
