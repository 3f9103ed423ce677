import '#app/i18n/consultations.ts'
import '#app/i18n/hearings.ts'
import '#app/i18n/opinion.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { createConsultation } from '#app/features/consultations/manage/create-consultation.server.ts'
import { listOwnConsultations } from '#app/features/consultations/manage/queries.server.ts'
import { ConsultationFields } from '#app/features/consultations/manage/ui/consultation-fields.tsx'
import { OwnConsultationLine } from '#app/features/consultations/manage/ui/own-matter-row.tsx'
import { listReports } from '#app/features/dashboard/index.server.ts'
import { listHearingsOfMatter } from '#app/features/hearings/index.server.ts'
import { createHearing } from '#app/features/hearings/manage/create-hearing.server.ts'
import { OwnHearings } from '#app/features/hearings/ui/office-forms.tsx'
import { addDocument, editMatter, publishMatter, recordDecision, requireOwnMatter } from '#app/features/matters/index.server.ts'
import { AddDocumentForm, DecisionForm, EditMatterForm, PublishMatterForm } from '#app/features/matters/ui/office-forms.tsx'
import { createMap } from '#app/features/opinion/maps/create-map.server.ts'
import { listMapsOf } from '#app/features/opinion/maps/office-page.server.ts'
import { OwnMaps } from '#app/features/opinion/ui/own-maps.tsx'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { AppError } from '#app/platform/errors.ts'
import { checkUpload } from '#app/platform/files.server.ts'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { db } from '#db/client.server.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const matter = await requireOwnMatter(actor, params.slug!)
  const consultations = (await listOwnConsultations(actor, locale, now)).filter((one) => one.matterId === matter.id)
  const maps = await listMapsOf(matter.id, locale, now)
  return {
    title: localised(matter.title, locale).text,
    matter,
    consultations,
    maps,
    reports: await listReports(db, matter.id, locale),
    hearings: await listHearingsOfMatter(matter.id, locale, now),
  }
})

export const action = async (door: ActionFunctionArgs) => {
  const onDone = ({ slug }: { slug: string }) => safeRedirect(`/office/matters/${slug}?done=saved`)
  return runForms(door, {
    'edit-matter': { command: editMatter, onDone },
    'publish-matter': { command: publishMatter, onDone },
    'record-decision': { command: recordDecision, onDone },
    'add-document': {
      command: addDocument,
      onDone,
      input: async ({ values, uploads }) => {
        if (!uploads.file) throw new AppError('invalid', 'problem.field.required', {}, 'file')
        // Who may add it is settled before its content is looked at.
        await requireOwnMatter(door.context.actor, door.params.slug!)
        return { ...values, file: await checkUpload(uploads.file, 'file') }
      },
    },
    'create-hearing': { command: createHearing, onDone: ({ id }) => safeRedirect(`/office/hearings/${id}`) },
    'create-map': { command: createMap, onDone: ({ id }) => safeRedirect(`/office/opinion/${id}`) },
    'create-consultation': { command: createConsultation, onDone: ({ id }) => safeRedirect(`/office/consultations/${id}/draft`) },
  })
}

export default function OfficeMatter() {
  const { t, locale } = useI18n()
  const { matter, consultations, maps, reports, hearings } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const title = localised(matter.title, locale)
  return (
    <div className="wrap measure py-10">
      <p className="soft small mb-1">
        <Link to="/office">{t('matters.office.title')}</Link>
      </p>
      <h1 lang={title.lang}>{title.text}</h1>
      {params.get('done') === 'saved' ? (
        <p className="notice" role="status">
          {t('matters.edit.saved')}
        </p>
      ) : null}
      <p>
        <Link to={`/matters/${matter.slug}`}>{t('matters.edit.view')}</Link>
      </p>
      {matter.publishedAt ? null : <PublishMatterForm matter={matter} />}

      <section aria-labelledby="consultations">
        <h2 id="consultations">{t('matters.edit.consultations')}</h2>
        {consultations.length === 0 ? (
          <p className="soft">{t('matters.office.noConsultation')}</p>
        ) : (
          <ul className="plain-list">
            {consultations.map((one) => (
              <OwnConsultationLine key={one.id} one={one} />
            ))}
          </ul>
        )}
        <FoldedForms className="mt-4" of={['create-consultation']}>
          <summary className="button">{t('matters.edit.newConsultation')}</summary>
          <p className="soft mt-4">{t('matters.edit.newConsultationWhy')}</p>
          <ActionForm name="create-consultation">
            <input type="hidden" name="matterId" value={matter.id} />
            <ConsultationFields given={undefined} />
            <SubmitButton>{t('consultations.manage.create')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      </section>

      <OwnMaps matterId={matter.id} maps={maps} />
      <OwnHearings matterId={matter.id} hearings={hearings} consultations={consultations} />
      <AddDocumentForm matter={matter} />
      <EditMatterForm matter={matter} />
      <p>
        <Link className="button" to={`/matters/${matter.slug}/dashboard`}>
          {t('matters.edit.dashboard')}
        </Link>
      </p>
      <DecisionForm matter={matter} reports={reports} />
    </div>
  )
}
