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
export function CorrectForm({
  id,
  corrected,
  lang,
  clauses,
}: {
  id: string
  corrected: NonNullable<Next['corrected']>
  lang: string
  clauses: readonly Named[]
}) {
  const { t } = useI18n()
  const isChosen = ({ key }: Named) => corrected.to.includes(key)
  const likelyFirst = [...clauses.filter(isChosen), ...clauses.filter((one) => !isChosen(one))]
  return (
    <section aria-labelledby="correcting" id="correct" className="measure">
      <h2 id="correcting">{t('consultations.edition.correctTo', { cite: corrected.cite })}</h2>
      <blockquote className="quote law" lang={lang}>
        {corrected.lines}
      </blockquote>
      <ActionForm name={`correct:${corrected.key}`} key={corrected.key}>
        <Id id={id} />
        <input type="hidden" name="from" value={corrected.key} />
        <fieldset className="field">
          <legend>{t('consultations.edition.correctLegend')}</legend>
          <p className="hint">{t('consultations.edition.correctHint')}</p>
          <div className="correct-choices" lang={lang}>
            {likelyFirst.map(({ key, cite }) => (
              <label className="choice" key={key}>
                <input type="checkbox" name="to[]" value={key} defaultChecked={corrected.to.includes(key)} />
                <span>{cite}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <SubmitButton>{t('consultations.edition.correctSave')}</SubmitButton>{' '}
        <Link className="button quiet" to={`/office/consultations/${id}/edition#changes`}>
          {t('action.cancel')}
        </Link>
      </ActionForm>
    </section>
  )
}
