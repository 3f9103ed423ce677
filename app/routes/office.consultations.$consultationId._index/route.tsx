import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { deleteDraft } from '#app/features/consultations/manage/delete-draft.server.ts'
import { editConsultation } from '#app/features/consultations/manage/edit-consultation.server.ts'
import { extendPeriod } from '#app/features/consultations/manage/extend.server.ts'
import { readLocalTimes } from '#app/features/consultations/manage/form-times.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { requireManagePage } from '#app/features/consultations/manage/queries.server.ts'
import { DeleteForm, EditForm, ExtendForm, PublishForm } from '#app/features/consultations/manage/ui/manage-forms.tsx'
import { PeriodFacts, Steps } from '#app/features/consultations/manage/ui/manage-status.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const { title: heading, ...managed } = await requireManagePage(actor, params.consultationId!, now)
  return { title: translatorFor(locale)('consultations.manage.title', { title: localised(heading, locale).text }), heading, ...managed }
})

export const action = (door: ActionFunctionArgs) => {
  const back =
    (done: string) =>
    ({ id }: { id: string }) =>
      safeRedirect(`/office/consultations/${id}?done=${done}`)
  return runForms(door, {
    'edit-consultation': { command: editConsultation, onDone: back('saved') },
    publish: {
      command: publishConsultation,
      input: ({ values }) => readLocalTimes(values, ['opensAt', 'closesAt', 'answersDueAt']),
      onDone: back('published'),
    },
    extend: { command: extendPeriod, input: ({ values }) => readLocalTimes(values, ['closesAt']), onDone: back('extended') },
    'delete-draft': { command: deleteDraft, onDone: () => safeRedirect('/office') },
  })
}

const DONE = {
  saved: 'consultations.manage.saved',
  published: 'consultations.manage.publishedDone',
  extended: 'consultations.manage.extended',
} as const

export default function ManageConsultation() {
  const { t, locale } = useI18n()
  const data = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const done = params.get('done')
  const [title, matter] = [localised(data.heading, locale), localised(data.matter.title, locale)]
  const mayStillPublish = data.mayManage && data.status === 'draft'
  const mayExtend = data.mayManage && (data.status === 'open' || data.status === 'announced')
  return (
    <div className="wrap measure py-10">
      <p className="soft small mb-1">
        <Link to="/office">{t('matters.office.title')}</Link>
        {' · '}
        <Link to={data.mayManage ? `/office/matters/${data.matter.slug}` : `/matters/${data.matter.slug}`} lang={matter.lang}>
          {matter.text}
        </Link>
      </p>
      <h1 lang={title.lang}>{title.text}</h1>
      {done && Object.hasOwn(DONE, done) ? (
        <p className="notice" role="status">
          {t(DONE[done as keyof typeof DONE])}
        </p>
      ) : null}
      <PeriodFacts managed={data} />
      {data.mayManage ? null : <p className="soft">{t('consultations.manage.readOnly')}</p>}
      {mayStillPublish ? <Steps managed={data} /> : null}
      {mayStillPublish && data.version ? <PublishForm managed={data} /> : null}
      {mayExtend ? <ExtendForm managed={data} /> : null}
      {mayStillPublish ? (
        <EditForm id={data.id} given={{ title: data.heading, summary: data.summary, asksRealName: data.asksRealName }} />
      ) : null}
      {mayStillPublish ? <DeleteForm id={data.id} /> : null}
    </div>
  )
}
