import '#app/i18n/consultations.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { applySuggestions } from '#app/features/consultations/suggestions/apply-suggestions.server.ts'
import { decideSuggestion } from '#app/features/consultations/suggestions/decide-suggestion.server.ts'
import { requireSuggestionsPage } from '#app/features/consultations/suggestions/suggestions-page.server.ts'
import { ClauseSuggestions } from '#app/features/consultations/suggestions/ui/clause-suggestions.tsx'
import { UseAccepted } from '#app/features/consultations/suggestions/ui/use-accepted.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale } }) => {
  const { title: heading, ...rest } = await requireSuggestionsPage(actor, params.consultationId!, url.searchParams, locale)
  return { title: `${translatorFor(locale)('consultations.suggestions.title')} · ${heading.text}`, heading, ...rest }
})

export const action = (door: ActionFunctionArgs) => {
  const { consultationId } = door.params
  const edition = (done: string) => safeRedirect(`/office/consultations/${consultationId}/edition?done=${done}`)
  return runForms(door, {
    decide: {
      command: decideSuggestion,
      input: ({ values }) => ({ ...values, consultationId }),
      onDone: ({ verdict, first }: { verdict: string; first: string }) => {
        const here = new URL(door.request.url)
        here.searchParams.set('done', verdict)
        return safeRedirect(`${here.pathname}${here.search}#suggestion-${first}`)
      },
    },
    'start-edition': { command: startEdition, onDone: () => edition('accepted') },
    'apply-suggestions': { command: applySuggestions, onDone: ({ left }: { left: number }) => edition(left > 0 ? 'left' : 'applied') },
  })
}

const DONE = {
  accepted: 'consultations.suggestions.doneAccepted',
  refused: 'consultations.suggestions.doneRefused',
  open: 'consultations.suggestions.doneOpen',
} as const
const COUNTS = ['open', 'accepted', 'refused', 'taken', 'stuck'] as const

export default function SuggestionsPage() {
  const { t, f } = useI18n()
  const data = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const done = params.get('done')
  const mayDecide = !data.isReported
  return (
    <div className="wrap py-10">
      <p className="soft small mb-1">
        <Link to={`/office/consultations/${data.id}`} lang={data.heading.lang}>
          {data.heading.text}
        </Link>
        {' · '}
        <Link to={`/office/consultations/${data.id}/work`}>{t('consultations.manage.work')}</Link>
      </p>
      <h1>{t('consultations.suggestions.title')}</h1>
      {done && Object.hasOwn(DONE, done) ? (
        <p className="notice" role="status">
          {t(DONE[done as keyof typeof DONE])}
        </p>
      ) : null}
      <p className="measure">{t('consultations.suggestions.lead', { number: data.current })}</p>
      <ul className="facts">
        {COUNTS.map((one) => (
          <li key={one}>
            {t(`consultations.suggestions.count.${one}`)} <b>{f.number(data.counts[one])}</b>
          </li>
        ))}
      </ul>
      <div className="my-4 flex flex-wrap items-start gap-3">
        {mayDecide && !data.next?.requested ? (
          <UseAccepted id={data.id} waiting={data.waiting} current={data.current} next={data.next} />
        ) : null}
        <Link className="button" to={`/office/consultations/${data.id}/edition`}>
          {data.next ? t('consultations.suggestions.toEdition', { number: data.next.number }) : t('consultations.edition.title')}
        </Link>
      </div>
      {data.clauses.length === 0 ? <p>{t('consultations.suggestions.none')}</p> : null}
      {data.clauses.length > 1 ? (
        <details className="fold">
          <summary className="inline-flex min-h-11 cursor-pointer items-center">{t('consultations.suggestions.clauses')}</summary>
          <nav className="clause-picks" aria-label={t('consultations.suggestions.clauses')}>
            <Link to="?" aria-current={data.chosen === null ? 'page' : undefined}>
              {t('consultations.suggestions.all')}
            </Link>
            {data.clauses.map(({ key, cite, open, total }) => (
              <Link key={key} to={`?clause=${key}`} aria-current={key === data.chosen ? 'page' : undefined}>
                {cite === null ? t('consultations.suggestions.elsewhere') : <span lang={data.lang}>{cite}</span>}{' '}
                <span className="soft">{t('consultations.suggestions.of', { open, total })}</span>
              </Link>
            ))}
          </nav>
        </details>
      ) : null}
      {data.shown.map((clause) => (
        <ClauseSuggestions key={clause.key} clause={clause} consultationId={data.id} lang={data.lang} mayDecide={mayDecide} />
      ))}
    </div>
  )
}
