import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminPage } from '#app/features/accounts/index.server.ts'
import { closeAgency, listAgencies, moveAgency, renameAgency, requireAgencyById } from '#app/features/agencies/index.server.ts'
import { AgencyWords, ParentField } from '#app/features/agencies/ui/agency-fields.tsx'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type FormInput, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = adminPage(async ({ params, url, context }) => {
  const agency = await requireAgencyById(params.agencyId ?? '')
  const parents = (await listAgencies()).filter((other) => !other.closedAt && other.id !== agency.id).map(({ id, name }) => ({ id, name }))
  return { title: localised(agency.name, context.locale).text, agency, parents, done: url.searchParams.has('done') }
})

export const action = ({ request, params, context }: ActionFunctionArgs) => {
  const input = ({ values }: FormInput) => ({ ...values, agencyId: params.agencyId })
  const onDone = () => safeRedirect(`/admin/agencies/${params.agencyId}?done=1`)
  return runForms(
    { request, context },
    {
      rename: { command: renameAgency, input, onDone },
      move: { command: moveAgency, input, onDone },
      close: { command: closeAgency, input, onDone },
    },
  )
}

export default function AdminAgencyPage() {
  const { t, f, locale } = useI18n()
  const { agency, parents, done } = useLoaderData<typeof loader>()
  const name = localised(agency.name, locale)
  return (
    <div className="measure">
      <p className="flex flex-wrap gap-x-6">
        <Link to="/admin/agencies">{t('admin.agency.back')}</Link>
        <Link to={`/agencies/${agency.slug}`}>{t('admin.agency.publicPage')}</Link>
      </p>
      <h1 lang={name.lang}>{name.text}</h1>
      {done ? (
        <p className="notice" role="status">
          {t('admin.done')}
        </p>
      ) : null}
      {agency.closedAt ? (
        <p>{t('agencies.page.closed', { date: f.date(agency.closedAt) })}</p>
      ) : (
        <>
          <section aria-labelledby="words">
            <h2 id="words">{t('admin.agency.words')}</h2>
            <ActionForm name="rename">
              <AgencyWords agency={agency} />
              <SubmitButton>{t('action.save')}</SubmitButton>
            </ActionForm>
          </section>
          <section aria-labelledby="move">
            <h2 id="move">{t('admin.agency.move')}</h2>
            <ActionForm name="move">
              <ParentField agencies={parents} parentId={agency.parentId} />
              <p className="soft">{t('admin.agency.moveNote')}</p>
              <SubmitButton className="button">{t('admin.agency.moveSubmit')}</SubmitButton>
            </ActionForm>
          </section>
          <section aria-labelledby="close">
            <h2 id="close">{t('admin.agency.close')}</h2>
            <ActionForm name="close">
              <p>{t('admin.agency.closeNote')}</p>
              <SubmitButton className="button danger">{t('admin.agency.closeSubmit')}</SubmitButton>
            </ActionForm>
          </section>
        </>
      )}
    </div>
  )
}
