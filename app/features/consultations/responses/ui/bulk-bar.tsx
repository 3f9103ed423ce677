import type { KeyboardEvent, ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import type { WorkPage } from '../work-page.server.ts'
import { AnswerFields } from './answer-fields.tsx'

/** The button that is pressed names the form; the fields of the other two are ignored. */
export const BULK_FORMS: readonly string[] = ['respond', 'tag', 'assign']

export function BulkBar({
  page,
  chosen,
  told,
  open,
}: {
  page: Pick<WorkPage, 'may' | 'colleagues' | 'carrying'>
  chosen: number /** What the last form did: said here, where it is always in view. */
  told: string | null /** The part that was refused. */
  open: string
}) {
  const { t } = useI18n()
  // Enter in a one-line field would press the first button of the form, which is another one.
  const sendsItself = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
  }
  const part = (key: string, label: string, fields: ReactNode, button: ReactNode) => (
    <details className="min-w-0" open={key === open ? true : undefined} data-bulk={key} {...{ name: 'bulk' }} onKeyDown={sendsItself}>
      <summary className="button small">{label}</summary>
      {/* Above the bar, so that its buttons stay where they were. */}
      <div className="absolute inset-x-0 bottom-full max-h-[60dvh] overflow-y-auto border-t border-[var(--line)] bg-raised px-3 py-3">
        <div className="max-w-[44rem]">
          {fields}
          {button}
        </div>
      </div>
    </details>
  )
  return (
    <section
      className="sticky bottom-0 z-[3] flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-[var(--line)] bg-raised px-3 py-2"
      aria-label={t('consultations.work.bulk')}
    >
      <p className={`mb-0 flex min-h-9 items-center ${chosen > 0 || told ? '' : 'max-md:hidden'}`} role="status">
        {chosen > 0 ? (
          <b className="font-semibold">{t('consultations.work.chosen', { count: chosen })}</b>
        ) : told ? (
          <b className="font-semibold text-seal">{told}</b>
        ) : (
          <span className="soft small max-md:hidden">{t('consultations.work.bulkHint')}</span>
        )}
      </p>
      {page.may.answer
        ? part(
            'respond',
            t('consultations.work.respondMany'),
            <AnswerFields again carrying={page.carrying} />,
            <SubmitButton name="form" value="respond">
              {t('consultations.work.send')}
            </SubmitButton>,
          )
        : null}
      {part(
        'tag',
        t('consultations.work.tag'),
        <TextField name="add" label={t('consultations.work.tags')} hint={t('consultations.work.tagsHint')} />,
        <SubmitButton className="button" name="form" value="tag">
          {t('consultations.work.tag')}
        </SubmitButton>,
      )}
      {page.may.assign
        ? part(
            'assign',
            t('consultations.work.assign'),
            <SelectField
              name="assigneeId"
              label={t('consultations.work.assignee')}
              options={[
                { value: '', label: t('consultations.work.nobody') },
                ...page.colleagues.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />,
            <SubmitButton className="button" name="form" value="assign">
              {t('consultations.work.assign')}
            </SubmitButton>,
          )
        : null}
    </section>
  )
}
