import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'

type Props = { id: string; waiting: number; current: number; next: { number: number } | null }

/** From what was accepted to the next edition: begin it with them, or bring them into the one that is begun. */
export function UseAccepted({ id, waiting, current, next }: Props) {
  const { t } = useI18n()
  if (waiting === 0) return null
  return (
    <ActionForm name={next ? 'apply-suggestions' : 'start-edition'}>
      <input type="hidden" name="consultationId" value={id} />
      {next ? null : <input type="hidden" name="accepted" value="on" />}
      <SubmitButton>
        {next
          ? t('consultations.suggestions.apply', { count: waiting, number: next.number })
          : t('consultations.suggestions.start', { count: waiting, number: current + 1 })}
      </SubmitButton>
    </ActionForm>
  )
}
