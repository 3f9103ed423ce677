import '#app/i18n/accounts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminPage, changeKind, requirePerson, startSession } from '#app/features/accounts/index.server.ts'
import { GrantTable, KindForm } from '#app/features/accounts/ui/person-forms.tsx'
import { grantCapability, listAgencies, revokeCapability } from '#app/features/agencies/index.server.ts'
import { useAgencyOptions } from '#app/features/agencies/ui/agency-fields.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { CAPABILITIES } from '#app/platform/actor.ts'
import { type FormInput, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { ActionForm, SelectField, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = adminPage(async ({ params, url }) => {
  const person = await requirePerson(params.accountId ?? '')
  const agencies = (await listAgencies()).filter((agency) => !agency.closedAt).map(({ id, name }) => ({ id, name }))
  return { title: person.displayName, person, agencies, done: url.searchParams.has('done') }
})

export const action = ({ request, params, context }: ActionFunctionArgs) => {
  const accountId = params.accountId ?? ''
  const input = ({ values }: FormInput) => ({ ...values, accountId })
  const to = `/admin/people/${accountId}?done=1`
  const onDone = () => safeRedirect(to)
  // Who changes their own role gets a new session in the same breath.
  const onKind = async () => {
    if (accountId !== context.actor.id) return onDone()
    return safeRedirect(to, { 'set-cookie': await startSession({ accountId, userAgent: context.userAgent, now: context.now }) })
  }
  return runForms(
    { request, context },
    {
      kind: { command: changeKind, input, onDone: onKind },
      grant: { command: grantCapability, input, onDone },
      revoke: { command: revokeCapability, input, onDone },
    },
  )
}

export default function PersonPage() {
  const { t, f } = useI18n()
  const { person, agencies, done } = useLoaderData<typeof loader>()
  const options = useAgencyOptions(agencies)
  return (
    <div className="measure">
      <p>
        <Link to="/admin/people">{t('admin.person.back')}</Link>
      </p>
      <h1>{person.displayName}</h1>
      {done ? (
        <p className="notice" role="status">
          {t('admin.done')}
        </p>
      ) : null}
      <ul className="facts">
        <li>
          <b>{t(`kind.${person.kind}`)}</b>
        </li>
        <li>{person.email}</li>
        {person.expertise ? <li>{person.expertise}</li> : null}
        {person.mandateNote ? <li>{person.mandateNote}</li> : null}
        <li>{t('accounts.account.since', { date: f.date(person.createdAt) })}</li>
      </ul>
      <section aria-labelledby="kind">
        <h2 id="kind">{t('admin.person.kind.title')}</h2>
        <KindForm key={person.kind} kind={person.kind} expertise={person.expertise} />
      </section>
      <section aria-labelledby="grants">
        <h2 id="grants">{t('admin.person.grants.title')}</h2>
        {person.kind !== 'official' ? (
          <p className="soft">{t('admin.person.grants.officialsOnly')}</p>
        ) : (
          <>
            <GrantTable grants={person.grants} />
            <ActionForm name="grant" className="mt-6">
              <SelectField name="agencyId" label={t('admin.person.grants.agency')} options={options} />
              <SelectField
                name="capability"
                label={t('admin.person.grants.capability')}
                options={CAPABILITIES.map((one) => ({ value: one, label: t(`admin.capability.${one}`) }))}
              />
              <p className="soft">{t('admin.person.grants.note')}</p>
              <SubmitButton className="button">{t('admin.person.grants.submit')}</SubmitButton>
            </ActionForm>
          </>
        )}
      </section>
    </div>
  )
}
