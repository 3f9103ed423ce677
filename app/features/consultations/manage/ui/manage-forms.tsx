import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import { useRoot } from '#app/ui/use-root.ts'
import type { ManagePage } from '../queries.server.ts'
import { ConsultationFields } from './consultation-fields.tsx'

type Managed = Omit<ManagePage, 'title'>
const Id = ({ id }: { id: string }) => <input type="hidden" name="consultationId" value={id} />
const useZone = () => useRoot()?.timeZone ?? ''

/** The consequence stands before the button. */
export function PublishForm({ managed }: { managed: Managed }) {
  const { t } = useI18n()
  const zone = useZone()
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t('consultations.manage.publish')}</h2>
      <p className="soft">{t('consultations.manage.publishWhy')}</p>
      <ActionForm name="publish">
        <Id id={managed.id} />
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t('consultations.manage.opensAt')}
          hint={t('consultations.manage.opensAtHint', { zone })}
          optional
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t('consultations.manage.closesAt')}
          hint={t('consultations.manage.closesAtHint')}
          defaultValue={managed.proposed.closesAt}
          required
        />
        <TextArea
          name="shortPeriodReason"
          label={t('consultations.manage.shortPeriodReason')}
          hint={t('consultations.manage.shortPeriodReasonHint')}
          optional
        />
        <TextField
          name="answersDueAt"
          type="datetime-local"
          label={t('consultations.manage.answersDueAt')}
          hint={t('consultations.manage.answersDueAtHint')}
          optional
        />
        <SubmitButton>{t('consultations.manage.publishNow')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

export function ExtendForm({ managed }: { managed: Managed }) {
  const { t } = useI18n()
  return (
    <section aria-labelledby="extend">
      <h2 id="extend">{t('consultations.manage.extend')}</h2>
      <p className="soft">{t('consultations.manage.extendWhy')}</p>
      <ActionForm name="extend">
        <Id id={managed.id} />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t('consultations.manage.extendTo')}
          hint={useZone()}
          defaultValue={managed.proposed.extendTo}
          required
        />
        <TextArea name="reason" label={t('consultations.manage.reason')} required />
        <SubmitButton className="button">{t('consultations.manage.extendNow')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

export function EditForm({ id, given }: { id: string; given: Parameters<typeof ConsultationFields>[0]['given'] }) {
  const { t } = useI18n()
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{t('consultations.manage.edit')}</h2>
      <ActionForm name="edit-consultation">
        <Id id={id} />
        <ConsultationFields given={given} />
        <SubmitButton className="button">{t('action.save')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

export function DeleteForm({ id }: { id: string }) {
  const { t } = useI18n()
  return (
    <FoldedForms of={['delete-draft']} className="mt-10 border-0 border-t border-solid border-faint pt-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center">{t('consultations.manage.delete')}</summary>
      <p className="soft">{t('consultations.manage.deleteWhy')}</p>
      <ActionForm name="delete-draft">
        <Id id={id} />
        <SubmitButton className="button danger">{t('consultations.manage.delete')}</SubmitButton>
      </ActionForm>
    </FoldedForms>
  )
}
