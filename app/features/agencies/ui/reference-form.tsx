import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'

type Given = { table: string; source: { zh: string; en?: string | undefined }; year: number }

/** Begins with the table in use, own or inherited. */
export function ReferenceForm({ agencyId, reference }: { agencyId: string; reference: Given | undefined }) {
  const { t } = useI18n()
  return (
    <ActionForm name="reference">
      <input type="hidden" name="agencyId" value={agencyId} />
      <TextArea
        name="table"
        label={t('agencies.reference.table')}
        hint={t('agencies.reference.tableHint')}
        defaultValue={reference?.table}
        rows={14}
        className="input font-mono"
        spellCheck={false}
        required
      />
      <TextField name="sourceZh" label={t('agencies.reference.sourceZh')} defaultValue={reference?.source.zh} lang="zh-CN" required />
      <TextField name="sourceEn" label={t('agencies.reference.sourceEn')} defaultValue={reference?.source.en} lang="en" optional />
      <TextField
        name="year"
        label={t('agencies.reference.year')}
        defaultValue={reference?.year ?? ''}
        inputMode="numeric"
        maxLength={4}
        required
      />
      <p className="soft">{t('agencies.reference.why')}</p>
      <SubmitButton>{t('agencies.reference.submit')}</SubmitButton>
    </ActionForm>
  )
}
