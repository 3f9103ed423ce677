import '#app/i18n/consultations.ts'
import '#app/i18n/changes.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommentCard } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { requirePlacePage } from '#app/features/consultations/lineage/place-page.server.ts'
import { reanchorComment } from '#app/features/consultations/lineage/reanchor-comment.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const place = await requirePlacePage(actor, params.consultationId!, params.commentId!, locale, now)
  return { title: translatorFor(locale)('consultations.place.title'), ...place }
})

export const action = (door: ActionFunctionArgs) =>
  runForms(door, {
    'reanchor-comment': {
      command: reanchorComment,
      onDone: ({ id }) => safeRedirect(`/consultations/${door.params.consultationId}/comments/${id}`),
    },
  })

export default function PlacePage() {
  const { t } = useI18n()
  const { title, about, card, clauses } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{title}</h1>
      <p>{t('consultations.place.lead')}</p>
      <CommentCard card={card} consultationId={about.id} currentEdition={about.currentEdition} own={false} actions={null} />
      <ActionForm name="reanchor-comment">
        <input type="hidden" name="commentId" value={card.id} />
        <SelectField
          name="clause"
          label={t('consultations.place.clause')}
          options={[
            { value: '', label: t('consultations.place.choose') },
            ...clauses.map(({ key, cite, text }) => ({ value: key, label: `${cite} ${text}` })),
          ]}
        />
        <TextField name="quote" label={t('consultations.place.quote')} hint={t('consultations.place.quoteHint')} optional />
        <SubmitButton>{t('consultations.place.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
