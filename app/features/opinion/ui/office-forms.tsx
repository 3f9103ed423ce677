import { useI18n } from '#app/i18n/use-i18n.tsx'
import { CheckField } from '#app/ui/check-field.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, RadioGroup, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import { ACCESS } from '../domain/access.ts'
import type { MapWork } from '../maps/office-page.server.ts'

type Given = MapWork['given'] | undefined
/** Title, question, who may take part, and whether statements are read first. */
export function MapFields({ given }: { given: Given }) {
  const { t } = useI18n()
  return (
    <>
      <TextField name="titleZh" label={t('opinion.office.titleZh')} defaultValue={given?.title.zh} lang="zh-CN" required />
      <TextArea name="questionZh" label={t('opinion.office.questionZh')} defaultValue={given?.question.zh} lang="zh-CN" required />
      <TextField name="titleEn" label={t('opinion.office.titleEn')} defaultValue={given?.title.en} lang="en" optional />
      <TextArea name="questionEn" label={t('opinion.office.questionEn')} defaultValue={given?.question.en} lang="en" optional />
      <RadioGroup
        name="access"
        label={t('opinion.office.access')}
        options={ACCESS.map((value) => ({ value, label: t(`opinion.office.access.${value}`) }))}
        defaultValue={given?.access ?? 'account'}
      />
      <CheckField name="moderatedFirst" label={t('opinion.office.moderatedFirst')} defaultChecked={given?.moderatedFirst ?? true} />
    </>
  )
}

/** What can be done with the whole map, by its state. */
export function MapForms({ work }: { work: MapWork }) {
  const { t } = useI18n()
  const { about, given, codes, statements } = work
  const draft = about.status === 'draft'
  return (
    <>
      {about.status === 'closed' ? null : (
        <section aria-labelledby="seed">
          <h2 id="seed">{t('opinion.office.seed')}</h2>
          <ActionForm name="seed" key={statements.length}>
            <TextArea name="lines" label={t('opinion.office.statements')} hint={t('opinion.office.seedHint')} rows={6} required />
            <SubmitButton className="button">{t('opinion.office.seedSend')}</SubmitButton>
          </ActionForm>
        </section>
      )}
      {draft && statements.length > 0 ? (
        <section aria-labelledby="publish">
          <h2 id="publish">{t('opinion.office.publish')}</h2>
          <p className="soft">{t('opinion.office.publishWhy', { count: statements.length })}</p>
          <ActionForm name="publish">
            <TextField name="closesAt" type="datetime-local" label={t('opinion.office.closesAt')} required />
            <SubmitButton>{t('opinion.office.publish')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {about.status === 'open' ? (
        <FoldedForms of={['extend']} className="mt-4" key={about.closesAt}>
          <summary className="button">{t('opinion.office.extend')}</summary>
          <ActionForm name="extend" className="mt-4">
            <TextField name="closesAt" type="datetime-local" label={t('opinion.office.closesAt')} required />
            <SubmitButton className="button">{t('opinion.office.extend')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      ) : null}
      {about.access === 'code' ? (
        <section aria-labelledby="codes">
          <h2 id="codes">{t('opinion.office.codes')}</h2>
          <p className="soft">{t('opinion.office.codesLead', codes)}</p>
          <ActionForm name="codes" reloadDocument>
            <TextField name="count" type="number" min={1} max={2000} defaultValue={50} label={t('opinion.office.codesCount')} required />
            <SubmitButton className="button">{t('opinion.office.codesMake')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      <FoldedForms of={['edit']} className="mt-8">
        <summary className="button">{t('opinion.office.edit')}</summary>
        <ActionForm name="edit" className="mt-4">
          <MapFields given={given} />
          <SubmitButton className="button">{t('opinion.office.save')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
      {draft ? (
        <ActionForm name="delete" className="mt-4">
          <SubmitButton className="button danger">{t('opinion.office.delete')}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}
