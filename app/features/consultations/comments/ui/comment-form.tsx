import { useActionData } from '@remix-run/react'
import { type MouseEvent, useRef } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, Field, type FormReply, RadioGroup, SelectField, SubmitButton, TextArea, useField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { formPath } from '../../reading/ui/addresses.ts'
import { useKeptDraft } from './kept-draft.ts'
import { WordPicker } from './word-picker.tsx'

type Clauses = readonly { key: string; cite: string }[]
type Props = {
  consultation: { id: string; asksRealName: boolean; closesAt: string | null; edition: number }
  viewer: { id: string; name: string; realName: string | null }
  clause: { key: string; text: string; whole: string; lang: string } | null
  clauses: Clauses
  given: { stance: string; edits: boolean; quote: string; start: string; end: string }
}
const STANCES = ['support', 'oppose', 'amend', 'ask'] as const

export function CommentForm({ consultation, viewer, clause, clauses, given }: Props) {
  const { t, f } = useI18n()
  const box = useRef<HTMLDivElement>(null)
  const refused = useActionData<FormReply>() !== undefined
  const [restored, discard] = useKeptDraft(box, viewer.id, consultation.id, clause?.key ?? null, refused)
  return (
    <div ref={box}>
      {restored ? (
        <p className="notice" role="status">
          {t('consultations.comment.draftKept')}{' '}
          <button type="button" className="button small" onClick={discard}>
            {t('consultations.comment.discard')}
          </button>
        </p>
      ) : null}
      <ActionForm name="post-comment" encType="multipart/form-data" className="comment-form">
        <input type="hidden" name="edition" value={consultation.edition} />
        {clause?.text ? <WordPicker text={clause.text} lang={clause.lang} /> : null}
        <SelectField
          name="clause"
          label={t('consultations.comment.clause')}
          defaultValue={clause?.key ?? ''}
          options={[
            { value: '', label: t('consultations.law.wholeDraft') },
            ...clauses.map(({ key, cite }) => ({ value: key, label: cite })),
          ]}
        />
        <QuoteField given={given} />
        <RadioGroup
          name="stance"
          label={t('consultations.comment.stance')}
          defaultValue={given.stance}
          options={STANCES.map((value) => ({
            value,
            label: <b className={`tag ${value}`}>{t.dynamic(`consultations.stance.${value}`)}</b>,
            hint: t.dynamic(`consultations.comment.stance.${value}`),
          }))}
        />
        <TextArea name="body" label={t('consultations.comment.body')} hint={t('consultations.comment.bodyHint')} rows={6} required />
        <ProposedField consultationId={consultation.id} clause={clause} given={given} />
        <Field name="attachment" label={t('consultations.comment.attachment')} hint={t('consultations.comment.attachmentHint')} optional>
          {(wiring) => <input type="file" className="input" {...wiring} accept=".pdf,.docx,.png,.jpg,.jpeg,.webp" />}
        </Field>
        {consultation.asksRealName ? (
          <RealName name={viewer.realName} />
        ) : (
          <p className="soft">{t('consultations.comment.namePublic', { name: viewer.name })}</p>
        )}
        <p className="soft">{t('consultations.comment.until', { at: consultation.closesAt ? f.dateTime(consultation.closesAt) : '' })}</p>
        <SubmitButton>{t('consultations.comment.send')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

/** Words to propose: typed, or the present ones to be changed. Those of a clause with parts are its lines, as they are printed. */
function ProposedField({ consultationId, clause, given }: Pick<Props, 'clause' | 'given'> & { consultationId: string }) {
  const { t } = useI18n()
  const present = given.quote || (clause?.whole ?? '')
  const begin = (event: MouseEvent<HTMLAnchorElement>) => {
    const area = event.currentTarget.closest('.amend-only')?.querySelector('textarea')
    const quote = area?.form?.elements.namedItem('quote') as HTMLTextAreaElement | null
    if (!area) return
    event.preventDefault()
    if (area.value.trim() === '') area.value = quote?.value || present
    area.rows = Math.min(16, area.value.split('\n').length + 3)
    area.focus()
    area.form?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div className="amend-only">
      <TextArea
        name="proposedText"
        label={t('consultations.comment.proposed')}
        hint={t('consultations.comment.proposedHint')}
        defaultValue={given.edits ? present : ''}
        rows={given.edits ? Math.min(16, present.split('\n').length + 3) : 3}
        optional
      />
      {clause && present !== '' ? (
        <p className="small">
          <Link
            to={formPath(consultationId, clause.key, { stance: 'amend', edit: '', quote: given.quote, start: given.start, end: given.end })}
            onClick={begin}
          >
            {t('consultations.comment.fromPresent')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}

/** The place travels with the words; words typed by hand are looked for in the clause. */
function QuoteField({ given }: { given: Props['given'] }) {
  const { t } = useI18n()
  const [start, end] = [useField('start').value ?? given.start, useField('end').value ?? given.end]
  return (
    <>
      <TextArea
        name="quote"
        label={t('consultations.comment.quote')}
        hint={t('consultations.comment.quoteHint')}
        defaultValue={given.quote}
        rows={2}
        style={{ minHeight: '4rem' }}
        optional
      />
      <input type="hidden" name="start" defaultValue={start} />
      <input type="hidden" name="end" defaultValue={end} />
    </>
  )
}

function RealName({ name }: { name: string | null }) {
  const { t } = useI18n()
  const { id, error } = useField('realName')
  return (
    <div className={error ? 'field wrong' : 'field'} id={id} tabIndex={-1}>
      {error ? <p className="error">{error}</p> : null}
      <p className={error ? '' : 'notice'}>
        {name ? t('consultations.comment.realName', { name }) : t('consultations.comment.realNameNone')}{' '}
        {name ? null : <Link to="/account">{t('consultations.comment.toAccount')}</Link>}
      </p>
    </div>
  )
}
