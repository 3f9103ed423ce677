import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import type { EditionPage } from '../edition-page.server.ts'

type Next = NonNullable<EditionPage['next']>
const KINDS = ['edited', 'moved', 'split', 'merged', 'added', 'removed'] as const

/** The consequence stands before the button: what changes in the text, and what becomes of which comments. */
export function PublishEdition({ id, current, next }: { id: string; current: number; next: Next }) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t('consultations.edition.consequences')}</h2>
      <p>
        {KINDS.filter((kind) => next.kinds[kind]).map((kind) => (
          <span className="mr-4" key={kind}>
            {t(`consultations.change.${kind}`)} <b>{f.number(next.kinds[kind] ?? 0)}</b>
          </span>
        ))}
        <Link to="#changes">{t('consultations.edition.changes', { number: current })}</Link>
      </p>
      <ul>
        {(['exact', 'moved', 'changed', 'orphaned'] as const).map((state) => (
          <li key={state}>
            <b>{f.number(next.comments[state])}</b> {t(`consultations.edition.${state}`)}
            {state === 'changed' || state === 'orphaned' ? <Named id={id} fates={next.fates[state]} /> : null}
          </li>
        ))}
      </ul>
      {next.untranslated > 0 ? <p className="soft">{t('consultations.edition.untranslated', { count: next.untranslated })}</p> : null}
      <p className="soft measure">{t('consultations.edition.publishWhy')}</p>
      <ActionForm name="request-edition">
        <input type="hidden" name="consultationId" value={id} />
        <SubmitButton>{t('consultations.edition.publish', { number: next.number })}</SubmitButton>
      </ActionForm>
    </section>
  )
}

function Named({ id, fates }: { id: string; fates: Next['fates']['changed'] }) {
  const { t } = useI18n()
  if (fates.length === 0) return null
  return (
    <details className="fold">
      <summary className="soft small inline-flex min-h-11 cursor-pointer items-center">
        {t('consultations.edition.which', { count: fates.length })}
      </summary>
      <ul className="small">
        {fates.map((one) => (
          <li key={one.id}>
            <Link to={`/office/consultations/${id}/work?comment=${one.id}`}>{one.cite}</Link>{' '}
            <span lang={langOf(one.language)}>{one.text}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
