import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { EditionPage } from '../edition-page.server.ts'
import { ChangeList } from './change-list.tsx'
import { CorrectForm, RewriteForm } from './edition-forms.tsx'
import { PublishEdition } from './publish-edition.tsx'

type Props = { id: string; current: EditionPage['current']; next: NonNullable<EditionPage['next']> }

/** More clauses than this are folded away: the changes matter more. */
const AT_ONCE = 40

/** What the next edition changes, with the tools to edit it; and what publishing it would do. */
export function NextEdition({ id, current, next }: Props) {
  const { t } = useI18n()
  const lang = next.language === 'zh' ? 'zh-CN' : 'en'
  const waiting = next.requestedAt !== null
  const isSame = next.changes.every(({ kind, pieces }) => kind === 'same' && pieces === null)
  return (
    <>
      <p>
        <b>{t('consultations.edition.number', { number: next.number })}</b>
      </p>
      {waiting ? (
        <p className="notice" role="status">
          {t('consultations.edition.requested')}
        </p>
      ) : null}
      {next.edited && !waiting ? <RewriteForm id={id} edited={next.edited} /> : null}
      {next.corrected && !waiting ? <CorrectForm id={id} corrected={next.corrected} lang={lang} clauses={next.clauses} /> : null}
      {current && !waiting && !isSame ? <PublishEdition id={id} current={current.number} next={next} /> : null}
      {waiting ? null : (
        <>
          <h2>{t('consultations.edition.clauses')}</h2>
          <p className="flex flex-wrap gap-3">
            <Link className="button" to={`/office/consultations/${id}/draft`}>
              {t('consultations.edition.import')}
            </Link>
            <Link className="button" to={`/office/consultations/${id}/draft#translation`}>
              {t('consultations.edition.importTranslation')}
            </Link>
          </p>
          <details className="fold" open={next.clauses.length <= AT_ONCE}>
            <summary className="inline-flex min-h-11 cursor-pointer items-center">
              {t('consultations.edition.pick', { count: next.clauses.length })}
            </summary>
            <ul className="clause-picks plain-list">
              {next.clauses.map(({ key, cite }) => (
                <li key={key}>
                  <Link to={`?edit=${key}#edit`} lang={lang}>
                    {cite}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {current ? (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('consultations.edition.changes', { number: current.number })}</h2>
          {isSame ? <p>{t('consultations.edition.sameText', { number: current.number })}</p> : null}
          <ChangeList
            changes={next.changes}
            view="inline"
            tools={({ from, to }) =>
              waiting ? null : (
                <>
                  {to.map(({ key, cite }) => (
                    <Link
                      key={key}
                      className="small mr-3"
                      to={`?edit=${key}#edit`}
                      aria-label={t('consultations.edition.editing', { cite })}
                    >
                      {t('consultations.edition.edit')}
                    </Link>
                  ))}
                  {from.map(({ key, cite }) => (
                    <Link
                      key={key}
                      className="soft small mr-3"
                      to={`?correct=${key}#correct`}
                      aria-label={`${t('consultations.edition.correct')} ${cite}`}
                    >
                      {t('consultations.edition.correct')}
                    </Link>
                  ))}
                </>
              )
            }
          />
        </section>
      ) : null}
    </>
  )
}
