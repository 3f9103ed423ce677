import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Named } from '../domain/changes.ts'
import type { EditionPage } from '../edition-page.server.ts'

type Next = NonNullable<EditionPage['next']>
const Id = ({ id }: { id: string }) => <input type="hidden" name="consultationId" value={id} />

export function StartForm({ id, current }: { id: string; current: EditionPage['current'] }) {
  const { t } = useI18n()
  const importing = (
    <Link className="button" to={`/office/consultations/${id}/draft`}>
      {t('consultations.edition.import')}
    </Link>
  )
  if (!current) return <p>{importing}</p>
  return (
    <>
      <p className="measure">{t('consultations.edition.none', { number: current.number })}</p>
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm name="start-edition">
          <Id id={id} />
          <SubmitButton>{t('consultations.edition.start', { number: current.number })}</SubmitButton>
        </ActionForm>
        {importing}
      </div>
    </>
  )
}

/** The consequence stands before the button. */
export function PublishEdition({ id, next }: { id: string; next: Next }) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t('consultations.edition.consequences')}</h2>
      <ul>
        {(['exact', 'moved', 'changed', 'orphaned'] as const).map((state) => (
          <li key={state}>
            <b>{f.number(next.comments[state])}</b> {t(`consultations.edition.${state}`)}
          </li>
        ))}
      </ul>
      {next.untranslated > 0 ? <p className="soft">{t('consultations.edition.untranslated', { count: next.untranslated })}</p> : null}
      <p className="soft measure">{t('consultations.edition.publishWhy')}</p>
      <ActionForm name="request-edition">
        <Id id={id} />
        <SubmitButton>{t('consultations.edition.publish', { number: next.number })}</SubmitButton>
      </ActionForm>
    </section>
  )
}

export function RewriteForm({ id, edited }: { id: string; edited: NonNullable<Next['edited']> }) {
  const { t } = useI18n()
  return (
    <section aria-labelledby="editing" id="edit">
      <h2 id="editing">{t('consultations.edition.editing', { cite: edited.cite })}</h2>
      <ActionForm name="rewrite-clause" key={edited.key}>
        <Id id={id} />
        <input type="hidden" name="clause" value={edited.key} />
        <TextArea
          name="lines"
          label={t('consultations.edition.lines')}
          hint={t('consultations.edition.linesHint')}
          defaultValue={edited.lines}
          rows={Math.min(20, edited.lines.split('\n').length + 4)}
        />
        <label className="choice">
          <input type="checkbox" name="renumber" />
          <span>{t('consultations.edition.renumber')}</span>
        </label>
        <SubmitButton>{t('consultations.edition.save')}</SubmitButton>{' '}
        <Link className="button quiet" to={`/office/consultations/${id}/edition`}>
          {t('action.cancel')}
        </Link>
      </ActionForm>
    </section>
  )
}

/** The office says what became of an article where the comparison is wrong. */
export function CorrectForm({ id, from, to, clauses }: { id: string; from: Named; to: readonly Named[]; clauses: readonly Named[] }) {
  const { t } = useI18n()
  const field = `to-${from.key}`
  return (
    <details className="fold no-print">
      <summary className="soft small inline-flex min-h-9 cursor-pointer items-center">{t('consultations.edition.correct')}</summary>
      <ActionForm name={`correct:${from.key}`}>
        <Id id={id} />
        <input type="hidden" name="from" value={from.key} />
        <label htmlFor={field}>{t('consultations.edition.correctTo', { cite: from.cite })}</label>
        <p className="soft small mb-1" id={`${field}-hint`}>
          {t('consultations.edition.correctHint')}
        </p>
        <select
          id={field}
          className="input !h-40"
          name="to[]"
          multiple
          defaultValue={to.map(({ key }) => key)}
          aria-describedby={`${field}-hint`}
        >
          {clauses.map(({ key, cite }) => (
            <option key={key} value={key}>
              {cite}
            </option>
          ))}
        </select>{' '}
        <SubmitButton className="button">{t('consultations.edition.correctSave')}</SubmitButton>
      </ActionForm>
    </details>
  )
}
