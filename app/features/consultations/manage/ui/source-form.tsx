import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, type FormReply, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'

/** A file or a pasted text; the button only previews. `reply`: what refused the confirmation of an earlier preview. */
export function SourceForm({ name, reply }: { name: 'preview' | 'preview-translation'; reply?: FormReply | undefined }) {
  const { t } = useI18n()
  return (
    <ActionForm name={name} reply={reply} encType="multipart/form-data" className="mt-4">
      {name === 'preview' ? <p className="soft">{t('consultations.import.lead')}</p> : null}
      <TextField
        name="file"
        type="file"
        label={t('consultations.import.file')}
        hint={t('consultations.import.fileHint')}
        accept=".md,.markdown,.txt,.docx,.xml,.akn,text/plain,text/markdown,application/xml"
      />
      <TextArea
        name="text"
        label={t('consultations.import.text')}
        hint={t('consultations.import.textHint')}
        rows={10}
        style={{ maxHeight: '60vh' }}
      />
      <SubmitButton>{t('consultations.import.preview')}</SubmitButton>
    </ActionForm>
  )
}
