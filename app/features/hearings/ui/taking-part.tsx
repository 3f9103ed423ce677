import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, RadioGroup, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { HearingAbout } from '../queries.server.ts'

type Own = { number: number; group: string; statement: string; hasSeat: boolean; accepted: boolean } | null

/** Applying, changing one's mind, and answering for a seat. */
export function TakingPart({ about, own, signedIn }: { about: HearingAbout; own: Own; signedIn: boolean }) {
  const { t } = useI18n()
  const open = about.status === 'applying'
  if (open && !signedIn)
    return (
      <p>
        <Link className="button primary" to={`/login?next=${encodeURIComponent(`/hearings/${about.id}`)}`}>
          {t('hearings.applySignIn')}
        </Link>
      </p>
    )
  return (
    <section aria-label={t('hearings.apply')}>
      {own ? <p className="notice">{t('hearings.applied', { number: own.number })}</p> : null}
      {open ? (
        <FoldedForms of={['apply']} open={!own}>
          <summary className="button">{t(own ? 'hearings.applyChange' : 'hearings.apply')}</summary>
          <ActionForm name="apply" className="mt-4">
            <RadioGroup
              name="group"
              label={t('hearings.applyGroup')}
              options={about.groups.map(({ key, name }) => ({ value: key, label: name.text }))}
              defaultValue={own?.group}
            />
            <TextArea
              name="statement"
              label={t('hearings.applyStatement')}
              hint={t('hearings.applyStatementHint')}
              defaultValue={own?.statement}
              required
            />
            <SubmitButton>{t('hearings.apply')}</SubmitButton>
          </ActionForm>
        </FoldedForms>
      ) : null}
      {open && own ? (
        <ActionForm name="withdraw" className="mt-3">
          <SubmitButton className="button">{t('hearings.withdraw')}</SubmitButton>
        </ActionForm>
      ) : null}
      {about.status === 'drawn' && own?.hasSeat ? (
        <>
          <p>{t(own.accepted ? 'hearings.seatTaken' : 'hearings.chosen')}</p>
          <div className="flex flex-wrap gap-3">
            {own.accepted ? null : (
              <ActionForm name="seat-accept">
                <input type="hidden" name="answer" value="accept" />
                <SubmitButton>{t('hearings.accept')}</SubmitButton>
              </ActionForm>
            )}
            <ActionForm name="seat-decline">
              <input type="hidden" name="answer" value="decline" />
              <SubmitButton className="button">{t('hearings.decline')}</SubmitButton>
            </ActionForm>
          </div>
        </>
      ) : null}
    </section>
  )
}

/** A participant says whether a line of theirs is right. */
export function ConfirmForms({ line }: { line: { id: string; ordinal: number; body: string; state: string } }) {
  const { t } = useI18n()
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3">
      {line.state === 'confirmed' ? null : (
        <ActionForm name={`confirm-${line.ordinal}`}>
          <input type="hidden" name="lineId" value={line.id} />
          <input type="hidden" name="verdict" value="confirm" />
          <SubmitButton className="button small">{t('hearings.confirm')}</SubmitButton>
        </ActionForm>
      )}
      <FoldedForms of={[`object-${line.ordinal}`]}>
        <summary className="button small">{t('hearings.object')}</summary>
        <ActionForm name={`object-${line.ordinal}`} className="mt-2">
          <input type="hidden" name="lineId" value={line.id} />
          <input type="hidden" name="verdict" value="object" />
          <TextArea name="objection" label={t('hearings.objectText')} required />
          <SubmitButton className="button small">{t('hearings.object')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
    </div>
  )
}
