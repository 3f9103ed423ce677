import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import type { HearingWork } from '../queries.server.ts'

type Props = { work: HearingWork; times: { heldAt: string; appliesUntil: string }; begun: boolean }

/** To another time or place, or not at all; both are published with their reason. */
export function ChangeForms({ work, times, begun }: Props) {
  const { t } = useI18n()
  const { status } = work.about
  if (status !== 'applying' && status !== 'drawing' && status !== 'drawn') return null
  return (
    <div className="my-6 flex flex-wrap items-start gap-3">
      {begun ? null : (
        <FoldedForms of={['move']} className="min-w-0">
          <summary className="button">{t('hearings.office.move')}</summary>
          <p className="soft mt-4">{t('hearings.office.moveWhy')}</p>
          <ActionForm name="move">
            <TextField name="heldAt" type="datetime-local" label={t('hearings.office.heldAt')} defaultValue={times.heldAt} required />
            {status === 'drawn' ? null : (
              <TextField
                name="appliesUntil"
                type="datetime-local"
                label={t('hearings.office.appliesUntil')}
                defaultValue={times.appliesUntil}
                required
              />
            )}
            <TextField name="venueZh" label={t('hearings.office.venueZh')} lang="zh-CN" defaultValue={work.venue.zh} required />
            <TextField name="venueEn" label={t('hearings.office.venueEn')} lang="en" defaultValue={work.venue.en} optional />
            <TextArea name="reason" label={t('hearings.office.moveReason')} required />
            <TextArea name="shortReason" label={t('hearings.office.reason')} optional />
            <SubmitButton>{t('hearings.office.moveNow')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      )}
      <FoldedForms of={['call-off']} className="min-w-0">
        <summary className="button">{t('hearings.office.callOff')}</summary>
        <p className="soft mt-4">{t('hearings.office.callOffWhy')}</p>
        <ActionForm name="call-off">
          <TextArea name="reason" label={t('hearings.office.callOffReason')} required />
          <SubmitButton className="button danger">{t('hearings.office.callOffNow')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
    </div>
  )
}
