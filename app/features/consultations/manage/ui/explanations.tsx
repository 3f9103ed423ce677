import { Link } from '@remix-run/react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import type { DraftPage } from '../queries.server.ts'

type Clause = DraftPage['clauses'][number]
type Props = { page: Pick<DraftPage, 'clauses' | 'isPublished' | 'version'>; chosen: string | null }

/** The drafter's notes beside their clauses; one form at a time, where its clause stands. */
export function Explanations({ page, chosen }: Props) {
  const { t } = useI18n()
  const lang = page.version?.language === 'en' ? 'en' : 'zh-CN'
  const shown = page.isPublished ? page.clauses.filter((clause) => clause.explanation) : page.clauses
  return (
    <section aria-labelledby="explanations">
      <h2 id="explanations">{t('consultations.import.explanations')}</h2>
      <p className="soft">{t('consultations.import.explanationsLead')}</p>
      <ul className="plain-list rows">
        {shown.map((clause) => (
          <li key={clause.id} id={`note-${clause.key}`}>
            <div lang={lang}>
              <b>
                {clause.label} {clause.heading}
              </b>{' '}
              <span className="soft">{clause.text}</span>
            </div>
            {clause.explanation ? (
              <div className="answer" lang="zh-CN">
                {clause.explanation.zh}
                {clause.explanation.en ? (
                  <div className="soft" lang="en">
                    {clause.explanation.en}
                  </div>
                ) : null}
              </div>
            ) : null}
            {page.isPublished ? null : clause.key === chosen ? <ExplainForm clause={clause} /> : <ExplainLink clause={clause} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ExplainLink({ clause }: { clause: Clause }) {
  const { t } = useI18n()
  return (
    <Link
      className="soft small inline-flex min-h-11 items-center"
      to={`?explain=${encodeURIComponent(clause.key)}#note-${clause.key}`}
      preventScrollReset
    >
      {t(clause.explanation ? 'consultations.import.explainEdit' : 'consultations.import.explain')}
      <span className="visually-hidden"> {clause.label}</span>
    </Link>
  )
}

function ExplainForm({ clause }: { clause: Clause }) {
  const { t } = useI18n()
  return (
    <ActionForm name={`explain-${clause.id}`} className="mt-4">
      <input type="hidden" name="clauseId" value={clause.id} />
      <TextArea
        name="zh"
        label={t('consultations.import.explanationZh')}
        hint={t('consultations.import.explanationHint')}
        defaultValue={clause.explanation?.zh}
        lang="zh-CN"
        rows={3}
      />
      <TextArea
        name="en"
        label={t('consultations.import.explanationEn')}
        defaultValue={clause.explanation?.en}
        lang="en"
        rows={3}
        optional
      />
      <SubmitButton className="button small">{t('action.save')}</SubmitButton>
    </ActionForm>
  )
}
