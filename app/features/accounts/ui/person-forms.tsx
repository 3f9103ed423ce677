import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type Capability, PARTICIPANT_KINDS, type ParticipantKind } from '#app/platform/actor.ts'
import { ActionForm, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'

export function KindForm({ kind, expertise }: { kind: ParticipantKind; expertise: string | null }) {
  const { t } = useI18n()
  return (
    <ActionForm name="kind" reloadDocument>
      <SelectField
        name="kind"
        label={t('admin.person.kind.label')}
        defaultValue={kind}
        options={PARTICIPANT_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <TextField
        name="expertise"
        label={t('admin.person.expertise')}
        hint={t('admin.person.expertiseHint')}
        defaultValue={expertise ?? ''}
        optional
      />
      <p className="soft">{t('admin.person.kind.note')}</p>
      <SubmitButton className="button">{t('admin.person.kind.submit')}</SubmitButton>
    </ActionForm>
  )
}

type Grant = { agencyId: string; agencyName: { zh: string; en?: string | undefined }; capability: Capability; grantedAt: Date | string }

export function GrantTable({ grants }: { grants: readonly Grant[] }) {
  const { t, f, locale } = useI18n()
  if (grants.length === 0) return <p>{t('admin.person.grants.none')}</p>
  return (
    <WideTable label={t('admin.person.grants.title')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.person.grants.agency')}</th>
          <th scope="col">{t('admin.person.grants.capability')}</th>
          <th scope="col">{t('admin.person.grants.since')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => {
          const agency = localised(grant.agencyName, locale)
          const capability = t(`admin.capability.${grant.capability}`)
          return (
            <tr key={`${grant.agencyId} ${grant.capability}`}>
              <th scope="row" className="font-normal" lang={agency.lang}>
                {agency.text}
              </th>
              <td>{capability}</td>
              <td className="whitespace-nowrap">{f.date(grant.grantedAt)}</td>
              <td>
                <ActionForm name={`revoke:${grant.agencyId}:${grant.capability}`}>
                  <input type="hidden" name="agencyId" value={grant.agencyId} />
                  <input type="hidden" name="capability" value={grant.capability} />
                  <button
                    type="submit"
                    className="button small"
                    aria-label={t('admin.person.grants.revokeLabel', { agency: agency.text, capability })}
                  >
                    {t('admin.person.grants.revoke')}
                  </button>
                </ActionForm>
              </td>
            </tr>
          )
        })}
      </tbody>
    </WideTable>
  )
}
