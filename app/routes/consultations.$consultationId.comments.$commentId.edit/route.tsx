import '#app/i18n/consultations.ts'
import '#app/i18n/comment-form.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { editComment } from '#app/features/consultations/comments/edit-comment.server.ts'
import { requireCommentPage } from '#app/features/consultations/comments/queries.server.ts'
import { requireOpen, requireSignedIn } from '#app/features/consultations/policy.ts'
import { commentPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { AppError } from '#app/platform/errors.ts'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, RadioGroup, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context }) => {
  requireSignedIn(context.actor)
  const { head, card, draft, editable } = await requireCommentPage(
    context.actor,
    params.consultationId!,
    params.commentId!,
    context.locale,
    context.now,
  )
  if (!draft) throw new AppError('forbidden', 'problem.forbidden')
  requireOpen(head.consultation, context.now)
  if (!editable) throw new AppError('conflict', 'consultations.problem.editTooLate')
  return {
    title: translatorFor(context.locale)('consultations.comment.editTitle'),
    consultationId: head.consultation.id,
    id: card.id,
    cite: card.clause?.cite ?? null,
    quote: card.quote,
    draft,
  }
})

export const action = (args: ActionFunctionArgs) =>
  runForm(args, editComment, {
    input: ({ values }) => ({ ...values, commentId: args.params.commentId }),
    onDone: ({ id, consultationId }) => safeRedirect(`/consultations/${consultationId}/comments/${id}`),
  })

const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
export default function EditCommentPage() {
  const { t } = useI18n()
  const { title, consultationId, id, cite, quote, draft } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={commentPath(consultationId, id)}>{t('action.back')}</Link> · {cite ?? t('consultations.card.onWhole')}
      </p>
      <h1>{title}</h1>
      <p className="soft">{t('consultations.comment.editHint')}</p>
      {quote ? (
        <blockquote className="quote" lang={quote.language === 'en' ? 'en' : 'zh-CN'}>
          {quote.text}
        </blockquote>
      ) : null}
      <ActionForm name="edit-comment">
        <RadioGroup
          name="stance"
          label={t('consultations.comment.stance')}
          defaultValue={draft.stance}
          options={STANCES.map((value) => ({
            value,
            label: <b className={`tag ${value}`}>{t.dynamic(`consultations.stance.${value}`)}</b>,
          }))}
        />
        <TextArea
          name="body"
          label={t('consultations.comment.body')}
          hint={t('consultations.comment.bodyHint')}
          defaultValue={draft.body}
          rows={6}
          required
        />
        <TextArea
          name="proposedText"
          label={t('consultations.comment.proposed')}
          hint={t('consultations.comment.proposedHint')}
          defaultValue={draft.proposedText ?? ''}
          rows={3}
          optional
        />
        <SubmitButton>{t('consultations.comment.saveEdit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
