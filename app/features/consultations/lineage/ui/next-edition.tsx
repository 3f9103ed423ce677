import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { EditionPage } from '../edition-page.server.ts'
import { ChangeList } from './change-list.tsx'
import { CorrectForm, PublishEdition, RewriteForm } from './edition-forms.tsx'

type Props = { id: string; current: EditionPage['current']; next: NonNullable<EditionPage['next']> }

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
      {current && !waiting && !isSame ? <PublishEdition id={id} next={next} /> : null}
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
          <ul className="flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
            {next.clauses.map(({ key, cite }) => (
              <li key={key}>
                <Link to={`?edit=${key}#edit`} lang={lang}>
                  {cite}
                </Link>
              </li>
            ))}
          </ul>
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
                  {from.map((one) => (
                    <CorrectForm key={one.key} id={id} from={one} to={to} clauses={next.clauses} />
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
