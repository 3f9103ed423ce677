import { useI18n } from '#app/i18n/use-i18n.tsx'
import { RadioGroup, TextArea } from '#app/ui/form.tsx'
import { OUTCOMES } from '../domain/outcomes.ts'

/** What becomes of the comment, and why: the same two questions for one and for many. */
export function AnswerFields({ again = false, outcome }: { again?: boolean; outcome?: string | undefined }) {
  const { t } = useI18n()
  return (
    <div className="[&_fieldset]:flex [&_fieldset]:flex-wrap [&_fieldset]:gap-x-6 [&_legend]:float-left [&_legend]:w-full">
      <RadioGroup
        name="outcome"
        defaultValue={outcome}
        label={t('consultations.work.outcome')}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`consultations.outcome.${outcome}`) }))}
      />
      <TextArea
        name="reason"
        label={t('consultations.work.reason')}
        hint={`${t('consultations.work.reasonHint')}${again ? ` ${t('consultations.work.reasonAgain')}` : ''}`}
        rows={3}
        className="input !min-h-20"
        maxLength={5000}
        required
      />
    </div>
  )
}
