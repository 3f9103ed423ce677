import '#app/i18n/consultations.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireClosing } from '#app/features/consultations/results/close.server.ts'
import { publishReport } from '#app/features/consultations/results/publish-report.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const closing = await requireClosing(actor, params.consultationId!, locale, now)
  return { title: `${translatorFor(locale)('consultations.close.title')} · ${closing.title.text}`, closing }
})

export const action = (door: ActionFunctionArgs) =>
  runForm(door, publishReport, {
    input: ({ values }) => ({ ...values, consultationId: door.params.consultationId }),
    onDone: ({ id }) => safeRedirect(`/consultations/${id}/report`),
  })

export default function ClosePage() {
  const { t, f } = useI18n()
  const { closing } = useLoaderData<typeof loader>()
  const { id, status, unanswered } = closing
  const toWork = (
    <Link className="button" to={`/office/consultations/${id}/work?state=unanswered`}>
      {t('consultations.close.toWork')}
    </Link>
  )
  return (
    <div className="wrap measure py-8">
      <p className="small soft mb-0">{t('consultations.close.title')}</p>
      <h1 lang={closing.title.lang}>{closing.title.text}</h1>
      {status === 'reported' ? (
        <>
          <p>{t('consultations.close.done', { at: f.dateTime(closing.reportedAt!) })}</p>
          <Link className="button" to={`/consultations/${id}/report`}>
            {t('consultations.close.see')}
          </Link>
        </>
      ) : null}
      {status === 'draft' ? <p>{t('consultations.close.opens')}</p> : null}
      {status === 'open' || status === 'announced' ? (
        <>
          <p>{t('consultations.close.stillOpen', { at: f.dateTime(closing.closesAt!) })}</p>
          <p>{t('consultations.work.progress', { answered: closing.answered, total: closing.comments })}</p>
          {toWork}
        </>
      ) : null}
      {status === 'closed' ? (
        <>
          <p>{t('consultations.close.lead')}</p>
          {unanswered > 0 ? (
            <div className="notice">
              <h2>{t('consultations.close.unanswered', { count: unanswered })}</h2>
              <p>{t('consultations.close.unansweredHelp')}</p>
              <p>{toWork}</p>
            </div>
          ) : (
            <p>{t('consultations.close.allAnswered', { count: closing.comments })}</p>
          )}
          {closing.mayPublish ? (
            <ActionForm name="publish-report">
              <TextArea
                name="whatChangedZh"
                label={t('consultations.close.whatChangedZh')}
                hint={t('consultations.close.whatChangedHint')}
                rows={8}
                required
                lang="zh-CN"
              />
              <TextArea name="whatChangedEn" label={t('consultations.close.whatChangedEn')} optional rows={6} lang="en" />
              {unanswered > 0 ? (
                <TextArea
                  name="unansweredReason"
                  label={t('consultations.close.unansweredReason')}
                  hint={t('consultations.close.unansweredReasonHint')}
                  rows={3}
                />
              ) : null}
              <SubmitButton>{t('consultations.close.publish')}</SubmitButton>
            </ActionForm>
          ) : (
            <p className="soft">{t('consultations.close.readOnly')}</p>
          )}
        </>
      ) : null}
    </div>
  )
}
