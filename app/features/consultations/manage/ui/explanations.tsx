import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { DraftPage } from '../queries.server.ts'

type Clause = DraftPage['clauses'][number]
type Props = { page: Pick<DraftPage, 'clauses' | 'isPublished' | 'version'>; chosen: string | null }

/** The drafter's notes: the form of the chosen clause, the notes that are written, and a short list to choose from. */
export function Explanations({ page, chosen }: Props) {
  const { t } = useI18n()
  const lang = page.version?.language === 'en' ? 'en' : 'zh-CN'
  const edited = page.isPublished ? undefined : page.clauses.find((clause) => clause.key === chosen)
  const written = page.clauses.filter((clause) => clause.explanation && clause !== edited)
  return (
    <section aria-labelledby="explanations">
      <h2 id="explanations">{t('consultations.import.explanations')}</h2>
      <p className="soft">{t('consultations.import.explanationsLead')}</p>
      {edited ? <ExplainForm key={edited.id} clause={edited} lang={lang} /> : null}
      {written.length > 0 ? (
        <ul className="plain-list rows">
          {written.map((clause) => (
            <li key={clause.id} id={`note-${clause.key}`}>
              <ClauseText clause={clause} lang={lang} />
              <div className="answer whitespace-pre-line" lang="zh-CN">
                {clause.explanation!.zh}
                {clause.explanation!.en ? (
                  <div className="soft mt-1" lang="en">
                    {clause.explanation!.en}
                  </div>
                ) : null}
              </div>
              {page.isPublished ? null : <ExplainLink clause={clause}>{t('consultations.import.explainEdit')}</ExplainLink>}
            </li>
          ))}
        </ul>
      ) : null}
      {page.isPublished ? null : (
        <details className="mt-4">
          <summary className="button">{t('consultations.import.explain')}</summary>
          <ul className="plain-list mt-2">
            {page.clauses.map((clause) => (
              <li key={clause.id} lang={lang} className="truncate">
                <ExplainLink clause={clause}>
                  {clause.label} {clause.heading}
                </ExplainLink>{' '}
                <span className="soft small">{clause.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const ClauseText = ({ clause, lang }: { clause: Clause; lang: string }) => (
  <div lang={lang}>
    <b className="block">
      {clause.path} {clause.heading}
    </b>
    <span className="soft">{clause.text}</span>
  </div>
)

const ExplainLink = ({ clause, children }: { clause: Clause; children: ReactNode }) => (
  <Link className="inline-flex min-h-11 items-center" to={`?explain=${encodeURIComponent(clause.key)}#explanations`} title={clause.path}>
    {children}
    <span className="visually-hidden"> {clause.path}</span>
  </Link>
)

function ExplainForm({ clause, lang }: { clause: Clause; lang: string }) {
  const { t } = useI18n()
  return (
    <div className="border-0 border-y border-solid border-faint py-4 mb-4">
      <ClauseText clause={clause} lang={lang} />
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
        <SubmitButton className="button">{t('action.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
