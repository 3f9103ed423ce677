import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import type { OwnMatter } from '../office.server.ts'
import { MatterFields } from './matter-fields.tsx'

type Props = { matter: OwnMatter }
const MatterId = ({ matter }: Props) => <input type="hidden" name="matterId" value={matter.id} />

export function PublishMatterForm({ matter }: Props) {
  const { t } = useI18n()
  return (
    <div className="notice">
      <p>{t('matters.edit.publishWhy')}</p>
      <ActionForm name="publish-matter">
        <MatterId matter={matter} />
        <SubmitButton>{t('matters.edit.publish')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

export function EditMatterForm({ matter }: Props) {
  const { t } = useI18n()
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{t('matters.edit.title')}</h2>
      <ActionForm name="edit-matter">
        <MatterId matter={matter} />
        <MatterFields given={matter} />
        <SubmitButton>{t('action.save')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

export function AddDocumentForm({ matter }: Props) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('matters.page.documents')}</h2>
      <ul className="plain-list">
        {matter.documents.map((one) => (
          <li key={one.id} className="py-1">
            <a href={`/files/${one.fileId}`}>{one.title}</a>{' '}
            <span className="soft small">{t('matters.page.documentAdded', { date: f.date(one.addedAt), size: f.bytes(one.bytes) })}</span>
          </li>
        ))}
      </ul>
      <ActionForm name="add-document" encType="multipart/form-data" className="mt-4">
        <MatterId matter={matter} />
        <TextField name="title" label={t('matters.edit.documentTitle')} required />
        <TextField
          name="file"
          type="file"
          label={t('matters.edit.documentFile')}
          hint={t('matters.edit.documentHint')}
          accept=".pdf,.docx,image/png,image/jpeg,image/webp"
          required
        />
        <SubmitButton className="button">{t('matters.edit.addDocument')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

/** Only for the decision maker; what it does is said before the button. */
type Report = { id: string; title: { text: string }; frozenAt: string }
export function DecisionForm({ matter, reports }: Props & { reports: readonly Report[] }) {
  const { t, f } = useI18n()
  if (matter.decidedAt) return <p className="soft mt-8">{t('matters.edit.decidedAt', { date: f.date(matter.decidedAt) })}</p>
  if (!matter.mayDecide) return null
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('matters.edit.decide')}</h2>
      <p className="soft">{t('matters.edit.decideWhy')}</p>
      <ActionForm name="record-decision">
        <MatterId matter={matter} />
        <TextArea name="decisionZh" label={t('matters.edit.decisionZh')} lang="zh-CN" required />
        <TextArea name="decisionEn" label={t('matters.edit.decisionEn')} lang="en" optional />
        {reports.length > 0 ? (
          <SelectField
            name="reportId"
            label={t('matters.edit.decisionReport')}
            optional
            options={[
              { value: '', label: t('matters.edit.decisionReportNone') },
              ...reports.map(({ id, title, frozenAt }) => ({ value: id, label: `${title.text} · ${f.dateTime(frozenAt)}` })),
            ]}
          />
        ) : null}
        <SubmitButton>{t('matters.edit.decide')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
