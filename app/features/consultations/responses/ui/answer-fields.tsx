import { useI18n } from '#app/i18n/use-i18n.tsx'
import { RadioGroup, SelectField, TextArea } from '#app/ui/form.tsx'
import { OUTCOMES } from '../domain/outcomes.ts'
import type { Panel, WorkPage } from '../work-page.server.ts'

/** What becomes of the comment, and why: the same two questions for one and for many. */
export function AnswerFields({
  again = false,
  carrying,
  standing,
  outcome,
  carrier,
}: {
  again?: boolean
  carrying: WorkPage['carrying'] /** The answer that is revised. */
  standing?: Panel['responses'][number] | undefined
  outcome?: string | undefined /** Where the proposed words already stand. */
  carrier?: { edition: number; key: string } | null | undefined
}) {
  const { t } = useI18n()
  return (
    <div className="[&_fieldset]:flex [&_fieldset]:flex-wrap [&_fieldset]:gap-x-6 [&_legend]:float-left [&_legend]:w-full">
      <RadioGroup
        name="outcome"
        label={t('consultations.work.outcome')}
        defaultValue={standing?.outcome ?? outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`consultations.outcome.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={t('consultations.work.reason')}
        hint={`${t('consultations.work.reasonHint')}${again ? ` ${t('consultations.work.reasonAgain')}` : ''}`}
        defaultValue={standing?.source}
        rows={3}
        className="input !min-h-20"
        required
      />
      {carrying ? (
        <SelectField
          name="carriedBy"
          label={t('consultations.work.carriedBy', { number: carrying.number })}
          hint={t('consultations.work.carriedHint')}
          optional
          defaultValue={standing?.carriedKey ?? (carrier?.edition === carrying.number ? carrier.key : '')}
          options={[
            { value: '', label: t('consultations.work.carriedNone') },
            ...carrying.clauses.map(({ key, label }) => ({ value: key, label })),
          ]}
        />
      ) : null}
    </div>
  )
}
