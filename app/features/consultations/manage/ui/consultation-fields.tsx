import { useI18n } from '#app/i18n/use-i18n.tsx'
import { CheckField } from '#app/ui/check-field.tsx'
import { TextArea, TextField } from '#app/ui/form.tsx'

type Localised = { zh: string; en?: string | undefined }
type Given = { title: Localised; summary: Localised; asksRealName: boolean } | undefined

/** Title and introduction in both languages, and whether real names are asked for. */
export function ConsultationFields({ given }: { given: Given }) {
  const { t } = useI18n()
  return (
    <>
      <TextField name="titleZh" label={t('consultations.manage.titleZh')} defaultValue={given?.title.zh} lang="zh-CN" required />
      <TextArea name="summaryZh" label={t('consultations.manage.summaryZh')} defaultValue={given?.summary.zh} lang="zh-CN" required />
      <TextField name="titleEn" label={t('consultations.manage.titleEn')} defaultValue={given?.title.en} lang="en" optional />
      <TextArea name="summaryEn" label={t('consultations.manage.summaryEn')} defaultValue={given?.summary.en} lang="en" optional />
      <CheckField name="asksRealName" label={t('consultations.manage.asksRealName')} defaultChecked={given?.asksRealName ?? false} />
    </>
  )
}
