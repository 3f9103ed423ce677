import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/form.tsx'
import type { AgencyRow } from '../queries.server.ts'

export function AgencyWords({ agency }: { agency?: Pick<AgencyRow, 'name' | 'description'> }) {
  const { t } = useI18n()
  return (
    <>
      <TextField name="nameZh" label={t('admin.agencies.nameZh')} defaultValue={agency?.name.zh} lang="zh-CN" required />
      <TextField name="nameEn" label={t('admin.agencies.nameEn')} defaultValue={agency?.name.en} lang="en" optional />
      <TextArea
        name="descriptionZh"
        label={t('admin.agencies.descriptionZh')}
        defaultValue={agency?.description.zh}
        rows={3}
        lang="zh-CN"
        optional
      />
      <TextArea
        name="descriptionEn"
        label={t('admin.agencies.descriptionEn')}
        defaultValue={agency?.description.en}
        rows={3}
        lang="en"
        optional
      />
    </>
  )
}

type Choice = Pick<AgencyRow, 'id' | 'name'>
export function useAgencyOptions(agencies: readonly Choice[]) {
  const { locale } = useI18n()
  return agencies.map((agency) => ({ value: agency.id, label: localised(agency.name, locale).text }))
}

export function ParentField({ agencies, parentId }: { agencies: readonly Choice[]; parentId?: string | null }) {
  const { t } = useI18n()
  const options = [{ value: '', label: t('admin.agencies.noParent') }, ...useAgencyOptions(agencies)]
  return <SelectField name="parentId" label={t('admin.agencies.parent')} options={options} defaultValue={parentId ?? ''} />
}
