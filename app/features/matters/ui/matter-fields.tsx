import { useI18n } from '#app/i18n/use-i18n.tsx'
import { TextArea, TextField } from '#app/ui/form.tsx'

type Localised = { zh: string; en?: string | undefined }
type Given = { title: Localised; summary: Localised } | undefined

/** Title and summary in both languages: the office writes Chinese first, English where it can. */
export function MatterFields({ given }: { given?: Given }) {
  const { t } = useI18n()
  return (
    <>
      <TextField name="titleZh" label={t('matters.edit.titleZh')} defaultValue={given?.title.zh} lang="zh-CN" required />
      <TextArea
        name="summaryZh"
        label={t('matters.edit.summaryZh')}
        hint={t('matters.edit.summaryZhHint')}
        defaultValue={given?.summary.zh}
        lang="zh-CN"
        required
      />
      <TextField name="titleEn" label={t('matters.edit.titleEn')} defaultValue={given?.title.en} lang="en" optional />
      <TextArea name="summaryEn" label={t('matters.edit.summaryEn')} defaultValue={given?.summary.en} lang="en" optional />
    </>
  )
}
