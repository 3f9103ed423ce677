import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminPage } from '#app/features/accounts/index.server.ts'
import { createAgency, listAgencies, listAgencyTree } from '#app/features/agencies/index.server.ts'
import { AgencyBranches } from '#app/features/agencies/ui/agency-branches.tsx'
import { AgencyWords, ParentField } from '#app/features/agencies/ui/agency-fields.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = adminPage(async ({ context }) => {
  const [tree, all] = await Promise.all([listAgencyTree(), listAgencies()])
  return {
    title: translatorFor(context.locale)('admin.agencies.title'),
    tree,
    parents: all.filter((agency) => !agency.closedAt).map(({ id, name }) => ({ id, name })),
  }
})

export const action = ({ request, context }: ActionFunctionArgs) =>
  runForm({ request, context }, createAgency, { onDone: ({ agencyId }) => safeRedirect(`/admin/agencies/${agencyId}?done=1`) })

export default function AdminAgenciesPage() {
  const { t } = useI18n()
  const { tree, parents } = useLoaderData<typeof loader>()
  return (
    <div className="measure">
      <h1>{t('admin.agencies.title')}</h1>
      <AgencyBranches branches={tree} linkTo={(agency) => `/admin/agencies/${agency.id}`} />
      <section aria-labelledby="new">
        <h2 id="new">{t('admin.agencies.new')}</h2>
        <ActionForm name="create">
          <AgencyWords />
          <TextField name="slug" label={t('admin.agencies.slug')} hint={t('admin.agencies.slugHint')} autoComplete="off" required />
          <ParentField agencies={parents} />
          <SubmitButton>{t('admin.agencies.create')}</SubmitButton>
        </ActionForm>
      </section>
    </div>
  )
}
