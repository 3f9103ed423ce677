import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { Panel, WorkPage } from '../work-page.server.ts'
import { AnswerFields } from './answer-fields.tsx'

const FOLD = 'inline-flex min-h-11 cursor-pointer items-center font-semibold'

/** Everything that can be done with one comment, each a form of its own. */
export function PanelForms({ panel, page, heading }: { panel: Panel; page: WorkPage; heading: string }) {
  const { t, f } = useI18n()
  const stands = panel.state === 'answered' || panel.state === 'unanswered'
  const one = <input type="hidden" name="commentIds[]" value={panel.id} />
  const id = <input type="hidden" name="commentId" value={panel.id} />
  return (
    <>
      {page.may.answer && stands ? (
        <FoldedForms
          data-panel="answer"
          className="fold mt-4 border-t border-faint pt-1"
          open={panel.state === 'unanswered'}
          of={['answer']}
        >
          <summary className={FOLD}>{t('consultations.work.respond')}</summary>
          <ActionForm name="answer" preventScrollReset>
            {one}
            {panel.redline ? <Decided panel={panel} page={page} /> : null}
            <AnswerFields
              again={panel.responses.length > 0}
              carrying={page.carrying}
              standing={panel.responses.find(({ superseded }) => !superseded)}
              outcome={panel.responses.length > 0 ? undefined : outcomeOf(panel)}
              carrier={panel.decision?.carrier}
            />
            <SubmitButton>{t('consultations.work.send')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      ) : null}
      <section className="mt-4 border-t border-faint" data-panel="note">
        <h2 className={heading}>{t('consultations.work.notes')}</h2>
        {panel.notes.length === 0 ? (
          <p className="small soft">{t('consultations.work.noNotes')}</p>
        ) : (
          <ul className="plain-list mb-3">
            {panel.notes.map((note) => (
              <li key={note.id} className="border-l-2 border-faint py-1 pl-3">
                <RichText nodes={note.body} />
                <p className="small soft mb-0">
                  {t('consultations.work.answeredBy', { name: note.by ?? t('kind.deleted'), at: f.dateTime(note.at) })}
                </p>
              </li>
            ))}
          </ul>
        )}
        <ActionForm name="note" preventScrollReset>
          {id}
          <TextArea
            name="body"
            label={t('consultations.work.note')}
            hint={t('consultations.work.notesHint')}
            rows={2}
            className="input !min-h-16"
          />
          <SubmitButton className="button small">{t('consultations.work.saveNote')}</SubmitButton>
        </ActionForm>
      </section>
      <section className="mt-4 border-t border-faint" data-panel="label">
        <h2 className={heading}>{t('consultations.work.tags')}</h2>
        {panel.tags.length > 0 ? (
          <ul className="plain-list mb-2 flex flex-wrap gap-2">
            {panel.tags.map((tag) => (
              <li key={tag}>
                <ActionForm name="unlabel" preventScrollReset>
                  {one}
                  <input type="hidden" name="remove" value={tag} />
                  <button type="submit" className="button small" aria-label={t('consultations.work.removeTag', { tag })}>
                    #{tag} <span aria-hidden="true">×</span>
                  </button>
                </ActionForm>
              </li>
            ))}
          </ul>
        ) : null}
        <ActionForm name="label" preventScrollReset>
          {one}
          <TextField name="add" label={t('consultations.work.tag')} hint={t('consultations.work.tagsHint')} />
          <SubmitButton className="button small">{t('consultations.work.tag')}</SubmitButton>
        </ActionForm>
      </section>
      {page.may.assign ? (
        <section className="mt-4 border-t border-faint pt-4" data-panel="delegate">
          <ActionForm name="delegate" preventScrollReset>
            {one}
            <SelectField
              name="assigneeId"
              label={t('consultations.work.assignee')}
              defaultValue={panel.assigneeId ?? ''}
              options={[
                { value: '', label: t('consultations.work.nobody') },
                ...page.colleagues.map(({ id: value, name }) => ({ value, label: name })),
              ]}
            />
            <SubmitButton className="button small">{t('consultations.work.assign')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {page.may.hide && stands ? (
        <FoldedForms className="fold mt-4 border-t border-faint pt-1" of={['hide']}>
          <summary className={FOLD}>{t('consultations.work.hide')}</summary>
          <ActionForm name="hide" preventScrollReset>
            {id}
            <TextArea
              name="reason"
              label={t('consultations.work.hideReason')}
              hint={t('consultations.work.hideHint')}
              rows={2}
              className="input !min-h-16"
            />
            <SubmitButton className="button danger">{t('consultations.work.hide')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      ) : null}
      {page.may.hide && panel.state === 'hidden' ? (
        <ActionForm name="unhide" preventScrollReset className="mt-4">
          {id}
          <SubmitButton className="button">{t('consultations.work.unhide')}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}

/** What was decided on the proposed words is where the answer begins; the official may choose otherwise. */
const outcomeOf = ({ decision }: Panel) => (decision ? (decision.verdict === 'accepted' ? 'adopted' : 'not-adopted') : undefined)

function Decided({ panel: { decision }, page }: { panel: Panel; page: WorkPage }) {
  const { t, f } = useI18n()
  const said = decision
    ? t(decision.verdict === 'accepted' ? 'consultations.suggestions.panelAccepted' : 'consultations.suggestions.panelRefused', {
        at: f.dateTime(decision.at),
      })
    : t('consultations.suggestions.panelOpen')
  return (
    <p className="notice small">
      {said}{' '}
      {page.may.report ? <Link to={`/office/consultations/${page.id}/suggestions`}>{t('consultations.suggestions.manage')}</Link> : null}
    </p>
  )
}
