import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, type FormReply, SubmitButton, TextField } from '#app/ui/form.tsx'

/** A table to be checked first. `reply`: what refused the confirmation of an earlier preview. */
export function ImportForm({ most, template, reply }: { most: number; template: string; reply?: FormReply | undefined }) {
  const { t } = useI18n()
  return (
    <ActionForm name="preview" reply={reply} encType="multipart/form-data">
      <p className="soft">{t('consultations.intake.fileLead', { most })}</p>
      <p className="soft small">
        {t('consultations.intake.columnsNeeded')} {t('consultations.intake.columnsOther')}{' '}
        <a href={template} download>
          {t('consultations.intake.template')}
        </a>
      </p>
      <TextField name="file" type="file" label={t('consultations.intake.chooseFile')} accept=".csv,.xlsx,text/csv" />
      <SubmitButton className="button">{t('consultations.intake.check')}</SubmitButton>
    </ActionForm>
  )
}
