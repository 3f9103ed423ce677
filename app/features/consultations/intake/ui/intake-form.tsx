import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, RadioGroup, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import type { IntakePage } from '../intake-page.server.ts'

const CHANNELS = ['letter', 'phone', 'meeting', 'email'] as const
const STANCES = ['support', 'oppose', 'amend', 'ask'] as const
const PAIR = 'grid gap-x-6 sm:grid-cols-2'

/** One letter, call, statement at a meeting or e-mail. */
export function IntakeForm({ page }: { page: IntakePage }) {
  const { t } = useI18n()
  const hidden = t('consultations.intake.field.privateHint')
  return (
    <ActionForm name="enter">
      <div className={PAIR}>
        <SelectField
          name="channel"
          label={t('consultations.intake.field.channel')}
          options={CHANNELS.map((channel) => ({ value: channel, label: t(`consultations.channel.${channel}`) }))}
        />
        <TextField
          name="receivedOn"
          type="date"
          label={t('consultations.intake.field.receivedOn')}
          min={page.first ?? undefined}
          max={page.last && page.last < page.today ? page.last : page.today}
          required
        />
      </div>
      <TextField
        name="receiptNumber"
        label={t('consultations.intake.field.receiptNumber')}
        hint={t('consultations.intake.field.receiptNumberHint')}
        autoComplete="off"
        required
      />
      <TextField
        name="clause"
        label={t('consultations.intake.field.clause')}
        hint={t('consultations.intake.field.clauseHint')}
        list="clauses"
        autoComplete="off"
        optional
      />
      <datalist id="clauses">
        {page.cites.map((cite) => (
          <option key={cite} value={cite} />
        ))}
      </datalist>
      <RadioGroup
        name="stance"
        label={t('consultations.intake.field.stance')}
        options={STANCES.map((stance) => ({ value: stance, label: t(`consultations.stance.${stance}`) }))}
      />
      <TextArea
        name="body"
        label={t('consultations.intake.field.body')}
        hint={t('consultations.intake.field.bodyHint')}
        rows={7}
        required
      />
      <TextArea
        name="proposedText"
        label={t('consultations.intake.field.proposedText')}
        hint={t('consultations.intake.field.proposedTextHint')}
        rows={3}
        optional
      />
      <SelectField
        name="kind"
        label={t('consultations.intake.field.kind')}
        options={(['person', 'organisation'] as const).map((kind) => ({ value: kind, label: t(`consultations.intake.kind.${kind}`) }))}
      />
      <div className={PAIR}>
        <TextField name="submitterName" label={t('consultations.intake.field.submitterName')} hint={hidden} autoComplete="off" optional />
        <TextField
          name="submitterContact"
          label={t('consultations.intake.field.submitterContact')}
          hint={hidden}
          autoComplete="off"
          optional
        />
      </div>
      <p className="soft small">{t('consultations.intake.submitHint')}</p>
      <SubmitButton>{t('consultations.intake.submit')}</SubmitButton>
    </ActionForm>
  )
}
