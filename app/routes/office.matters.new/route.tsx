import '#app/i18n/consultations.ts'
import '#app/i18n/activities.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createMatter, listOwnAgencies } from '#app/features/matters/index.server.ts'
import { MatterFields } from '#app/features/matters/ui/matter-fields.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { AppError } from '#app/platform/errors.ts'
import { page, runForm } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context: { actor, locale } }) => {
  const agencies = (await listOwnAgencies(actor, locale)).filter((agency) => agency.mayAuthor)
  if (agencies.length === 0) throw new AppError('forbidden', 'problem.forbidden')
  const wished = agencies.find((agency) => agency.slug === url.searchParams.get('agency')) ?? agencies[0]!
  return {
    title: translatorFor(locale)('matters.edit.newTitle'),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name.text })),
    wished: wished.id,
  }
})

export const action = (door: ActionFunctionArgs) =>
  runForm(door, createMatter, { onDone: ({ slug }) => safeRedirect(`/office/matters/${slug}`) })

export default function NewMatter() {
  const { t } = useI18n()
  const { agencies, wished } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{t('matters.edit.newTitle')}</h1>
      <ActionForm name="create-matter">
        {agencies.length === 1 ? (
          <>
            <p>
              {t('matters.edit.agency')}
              {' · '}
              <b>{agencies[0]!.label}</b>
            </p>
            <input type="hidden" name="agencyId" value={wished} />
          </>
        ) : (
          <SelectField name="agencyId" label={t('matters.edit.agency')} options={agencies} defaultValue={wished} />
        )}
        <MatterFields />
        <TextField
          name="slug"
          label={t('matters.edit.slug')}
          hint={t('matters.edit.slugHint')}
          optional
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('matters.edit.create')}</SubmitButton>
          <Link className="button quiet" to="/office">
            {t('action.cancel')}
          </Link>
        </div>
      </ActionForm>
    </div>
  )
}
