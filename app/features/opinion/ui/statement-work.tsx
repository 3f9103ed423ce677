import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import type { MapWork } from '../maps/office-page.server.ts'

type Line = MapWork['statements'][number]

/** What waits for a moderator: the work of the day, so it stands first. */
export function WaitingStatements({ work }: { work: MapWork }) {
  const { t } = useI18n()
  if (work.waiting.length === 0) return <p className="soft">{t('opinion.office.waitingNone')}</p>
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('opinion.office.waiting', { count: work.waiting.length })}</h2>
      <Lines lines={work.waiting} mayModerate={work.mayModerate} />
    </section>
  )
}

/** All that was let through or taken out; each with what can be done with it. */
export function StatementWork({ work }: { work: MapWork }) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{t('opinion.office.statementsAll', { n: f.number(work.statements.length) })}</h2>
      <Lines lines={work.statements} mayModerate={work.mayModerate} />
    </section>
  )
}

function Lines({ lines, mayModerate }: { lines: readonly Line[]; mayModerate: boolean }) {
  const { t } = useI18n()
  return (
    <ul className="plain-list rows">
      {lines.map((line) => (
        <li key={line.number} id={`statement-${line.number}`} className="!py-3">
          <span className="soft small mr-2">{line.number}</span>
          <span lang={line.language === 'en' ? 'en' : 'zh-CN'}>{line.text}</span>
          {line.translation ? (
            <div className="soft" lang={line.language === 'en' ? 'zh-CN' : 'en'}>
              {line.translation}
            </div>
          ) : null}
          <div className="soft small">
            {t(line.byOffice ? 'opinion.office.byOffice' : 'opinion.office.byPublic')} · {t('opinion.agree')} {line.agree} ·{' '}
            {t('opinion.disagree')} {line.disagree} · {t('opinion.pass')} {line.pass}
            {line.state === 'hidden' ? ` · ${t('opinion.state.hiddenWhy', { reason: line.reason ?? '' })}` : ''}
          </div>
          {mayModerate ? <Actions line={line} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Actions({ line: { number, state, translation } }: { line: Line }) {
  const { t } = useI18n()
  const hiddenNumber = <input type="hidden" name="statement" value={number} />
  return (
    <div className="mt-1 flex flex-wrap items-start gap-3">
      {state === 'shown' ? null : (
        <ActionForm name={`moderate-approve-${number}`}>
          {hiddenNumber}
          <input type="hidden" name="verdict" value="approved" />
          <SubmitButton className="button small">{t(state === 'waits' ? 'opinion.office.approve' : 'opinion.office.restore')}</SubmitButton>
        </ActionForm>
      )}
      {state === 'hidden' ? null : (
        <FoldedForms of={[`moderate-hide-${number}`]} className="open:basis-full">
          <summary className="button small">{t('opinion.office.hide')}</summary>
          <ActionForm name={`moderate-hide-${number}`} className="mt-2">
            {hiddenNumber}
            <input type="hidden" name="verdict" value="hidden" />
            <TextField name="reason" label={t('opinion.office.reason')} required />
            <SubmitButton className="button small">{t('opinion.office.hide')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      )}
      <FoldedForms of={[`translate-${number}`]} className="open:basis-full" key={translation}>
        <summary className="button small">{t('opinion.office.translate')}</summary>
        <ActionForm name={`translate-${number}`} className="mt-2">
          {hiddenNumber}
          <TextField name="translation" label={t('opinion.office.translation')} defaultValue={translation ?? undefined} required />
          <SubmitButton className="button small">{t('opinion.office.save')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
    </div>
  )
}
