import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { HearingWork, LineView } from '../queries.server.ts'

type Row = { id: string; title: { text: string; lang: string }; status: string; heldAt: string | null }
type Choice = { id: string; title: { text: string } }

type Own = { matterId: string; hearings: readonly Row[]; consultations: readonly Choice[] }
/** The hearings of a matter on its office's page, and the way to a new one. */
export function OwnHearings({ matterId, hearings, consultations }: Own) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="hearings">
      <h2 id="hearings">{t('hearings.office.title')}</h2>
      {hearings.length === 0 ? <p className="soft">{t('hearings.office.none')}</p> : null}
      <ul className="plain-list rows">
        {hearings.map(({ id, title, status, heldAt }) => (
          <li key={id} className="!py-3">
            <Link to={`/office/hearings/${id}`} lang={title.lang}>
              {title.text}
            </Link>
            <div className="soft small">
              {status === 'draft' ? t('hearings.draft') : t.dynamic(`hearings.status.${status}`)}
              {heldAt ? ` · ${f.dateTime(heldAt)}` : ''}
            </div>
          </li>
        ))}
      </ul>
      <FoldedForms of={['create-hearing']} className="mt-4">
        <summary className="button">{t('hearings.office.new')}</summary>
        <p className="soft mt-4">{t('hearings.office.newWhy')}</p>
        <ActionForm name="create-hearing">
          <input type="hidden" name="matterId" value={matterId} />
          <TextField name="titleZh" label={t('hearings.office.titleZh')} lang="zh-CN" required />
          <TextArea name="aboutZh" label={t('hearings.office.aboutZh')} lang="zh-CN" required />
          <TextField name="venueZh" label={t('hearings.office.venueZh')} lang="zh-CN" required />
          <TextField name="titleEn" label={t('hearings.office.titleEn')} lang="en" optional />
          <TextArea name="aboutEn" label={t('hearings.office.aboutEn')} lang="en" optional />
          <TextField name="venueEn" label={t('hearings.office.venueEn')} lang="en" optional />
          <TextArea name="groups" label={t('hearings.office.groups')} hint={t('hearings.office.groupsHint')} rows={4} required />
          {consultations.length > 0 ? (
            <SelectField
              name="consultationId"
              label={t('hearings.office.consultation')}
              optional
              options={[
                { value: '', label: t('hearings.office.consultationNone') },
                ...consultations.map(({ id, title }) => ({ value: id, label: title.text })),
              ]}
            />
          ) : null}
          <SubmitButton>{t('hearings.office.create')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
    </section>
  )
}

/** What the author may do next, by where the hearing stands. */
export function Steps({ work }: { work: HearingWork }) {
  const { t, f } = useI18n()
  const { status, appliesUntil, heldAt } = work.about
  const step = (name: string, words: Parameters<typeof t>[0], why?: Parameters<typeof t>[0]) => (
    <ActionForm name={name} className="mb-4">
      {why ? <p className="soft">{t(why)}</p> : null}
      <SubmitButton>{t(words)}</SubmitButton>
    </ActionForm>
  )
  return (
    <>
      {status === 'draft' ? (
        <section aria-labelledby="publish">
          <h2 id="publish">{t('hearings.office.publish')}</h2>
          <p className="soft">{t('hearings.office.publishWhy')}</p>
          <ActionForm name="publish">
            <TextField name="appliesUntil" type="datetime-local" label={t('hearings.office.appliesUntil')} required />
            <TextField name="heldAt" type="datetime-local" label={t('hearings.office.heldAt')} required />
            <TextArea name="reason" label={t('hearings.office.reason')} optional />
            <SubmitButton>{t('hearings.office.publish')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {status === 'applying' ? (
        <p className="notice">{t('hearings.office.next.draw', { from: f.dateTime(appliesUntil!), to: f.dateTime(heldAt!) })}</p>
      ) : null}
      {status === 'drawn' ? <p className="notice">{t('hearings.office.next.hold', { at: f.dateTime(heldAt!) })}</p> : null}
      {status === 'drawing' ? step('draw', 'hearings.office.draw', 'hearings.office.drawWhy') : null}
      {status === 'held' && work.lines.length > 0
        ? step('publish-transcript', 'hearings.office.publishTranscript', 'hearings.office.publishTranscriptWhy')
        : null}
      {status === 'transcript' ? step('publish-handling', 'hearings.office.publishHandling', 'hearings.office.publishHandlingWhy') : null}
      {['draft', 'applying', 'drawing', 'drawn'].includes(status) ? (
        <section aria-labelledby="agenda-form">
          <h2 id="agenda-form">{t('hearings.office.agenda')}</h2>
          <ActionForm name="agenda">
            <TextArea name="agenda" label={t('hearings.office.agenda')} hint={t('hearings.office.agendaHint')} defaultValue={work.agenda} />
            <SubmitButton className="button">{t('hearings.office.save')}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {status === 'draft' ? (
        <ActionForm name="delete" className="mt-4">
          <SubmitButton className="button danger">{t('hearings.office.delete')}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}

export function EnterTranscript() {
  const { t } = useI18n()
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{t('hearings.office.enter')}</h2>
      <ActionForm name="enter">
        <TextArea name="lines" label={t('hearings.transcript')} hint={t('hearings.office.enterHint')} rows={10} required />
        <SubmitButton className="button">{t('hearings.office.add')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
export function LineWork({ line, mayHandle }: { line: LineView; mayHandle: boolean }) {
  const { t } = useI18n()
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3">
      <FoldedForms of={[`rewrite-${line.ordinal}`]}>
        <summary className="button small">{t('hearings.office.rewrite')}</summary>
        <ActionForm name={`rewrite-${line.ordinal}`} className="mt-2">
          <input type="hidden" name="lineId" value={line.id} />
          <TextField
            name="participant"
            inputMode="numeric"
            label={t('hearings.office.lineNumber')}
            hint={t('hearings.office.lineNumberHint')}
            defaultValue={line.participant ?? ''}
          />
          <TextField name="speaker" label={t('hearings.office.speaker')} defaultValue={line.speaker} required />
          <TextArea
            name="body"
            label={t('hearings.office.words')}
            hint={t('hearings.office.rewriteWhy')}
            defaultValue={line.body}
            required
          />
          <SubmitButton className="button small">{t('hearings.office.save')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
      {mayHandle && line.participant !== null ? (
        <FoldedForms of={[`handle-${line.ordinal}`]}>
          <summary className="button small">{t(line.outcome ? 'hearings.office.handleAgain' : 'hearings.office.handle')}</summary>
          <ActionForm name={`handle-${line.ordinal}`} className="mt-2">
            <input type="hidden" name="lineId" value={line.id} />
            <SelectField
              name="outcome"
              label={t('hearings.office.outcome')}
              options={OUTCOMES.map((value) => ({ value, label: t(`hearings.outcome.${value}`) }))}
              defaultValue={line.outcome ?? undefined}
            />
            <TextArea name="reason" label={t('hearings.office.handleReason')} defaultValue={line.reason ?? undefined} required />
            <SubmitButton className="button small">{t('hearings.office.save')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      ) : null}
    </div>
  )
}
