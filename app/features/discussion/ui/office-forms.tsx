import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, RadioGroup, SelectField, SubmitButton } from '#app/ui/form.tsx'
import { SLOW_MODES } from '../domain/slow-mode.ts'
import type { RoomState } from '../domain/talk.ts'

/** For officials of the agency: how fast, and whether at all. */
export function RoomSettings({ state: { closed, slowModeSeconds } }: { state: RoomState }) {
  const { t } = useI18n()
  const label = (seconds: number) => (seconds === 0 ? t('discussion.slowMode.off') : t('discussion.slowMode.seconds', { count: seconds }))
  return (
    <FoldedForms of={['set']} className="fold no-print mt-8">
      <summary className="inline-flex min-h-11 cursor-pointer items-center">{t('discussion.office')}</summary>
      <ActionForm name="set" className="mt-3">
        <SelectField
          name="slowModeSeconds"
          label={t('discussion.slowMode')}
          hint={t('discussion.slowModeHint')}
          options={SLOW_MODES.map((seconds) => ({ value: String(seconds), label: label(seconds) }))}
          defaultValue={String(slowModeSeconds)}
        />
        <RadioGroup
          name="door"
          label={t('discussion.door')}
          options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`discussion.door.${value}`) }))}
          defaultValue={closed ? 'closed' : 'open'}
        />
        <SubmitButton>{t('discussion.save')}</SubmitButton>
      </ActionForm>
    </FoldedForms>
  )
}
