import '#app/i18n/consultations.ts'
import '#app/i18n/changes.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { correctDescent } from '#app/features/consultations/lineage/correct-descent.server.ts'
import { requireEditionPage } from '#app/features/consultations/lineage/edition-page.server.ts'
import { requestEdition } from '#app/features/consultations/lineage/request-edition.server.ts'
import { rewriteClause } from '#app/features/consultations/lineage/rewrite-clause.server.ts'
import { startEdition } from '#app/features/consultations/lineage/start-edition.server.ts'
import { StartForm } from '#app/features/consultations/lineage/ui/edition-forms.tsx'
import { NextEdition } from '#app/features/consultations/lineage/ui/next-edition.tsx'
import { applySuggestions } from '#app/features/consultations/suggestions/apply-suggestions.server.ts'
import { UseAccepted } from '#app/features/consultations/suggestions/ui/use-accepted.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale } }) => {
  const { title: heading, ...rest } = await requireEditionPage(actor, params.consultationId!, url.searchParams, locale)
  return { title: `${translatorFor(locale)('consultations.edition.title')} · ${heading.text}`, heading, ...rest }
})

export const action = (door: ActionFunctionArgs) => {
  const here = (done: string, anchor = '') =>
    safeRedirect(`/office/consultations/${door.params.consultationId}/edition?done=${done}${anchor}`)
  return runForms(door, {
    'start-edition': { command: startEdition, onDone: ({ accepted }: { accepted: boolean }) => here(accepted ? 'accepted' : 'started') },
    'apply-suggestions': {
      command: applySuggestions,
      onDone: ({ left }: { left: number }) => here(left > 0 ? 'left' : 'applied', '#changes'),
    },
    'rewrite-clause': { command: rewriteClause, onDone: ({ clause }) => here('rewritten', `#change-${clause}`) },
    correct: { command: correctDescent, onDone: () => here('corrected', '#changes') },
    'request-edition': { command: requestEdition, onDone: () => here('requested') },
  })
}

const DONE = {
  started: 'consultations.edition.started',
  stored: 'consultations.edition.stored',
  accepted: 'consultations.suggestions.startedWith',
  applied: 'consultations.suggestions.applied',
  left: 'consultations.suggestions.left',
  rewritten: 'consultations.edition.rewritten',
  corrected: 'consultations.edition.corrected',
} as const

export default function EditionPage() {
  const { t } = useI18n()
  const data = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const done = params.get('done')
  return (
    <div className="wrap py-10">
      <p className="soft small mb-1">
        <Link to={`/office/consultations/${data.id}`} lang={data.heading.lang}>
          {data.heading.text}
        </Link>
      </p>
      <h1>{t('consultations.edition.title')}</h1>
      {done && Object.hasOwn(DONE, done) ? (
        <p className="notice" role="status">
          {t(DONE[done as keyof typeof DONE])}
        </p>
      ) : null}
      {data.isReported || !data.current || data.next?.requestedAt ? null : (
        <div className="mb-4 flex flex-wrap items-start gap-3">
          <UseAccepted id={data.id} waiting={data.waiting} current={data.current.number} next={data.next} />
          <Link className="button" to={`/office/consultations/${data.id}/suggestions`}>
            {t('consultations.suggestions.manage')}
          </Link>
        </div>
      )}
      {data.isReported ? (
        <p className="notice">{t('consultations.edition.reported')}</p>
      ) : data.next ? (
        <NextEdition id={data.id} current={data.current} next={data.next} />
      ) : (
        <StartForm id={data.id} current={data.current} />
      )}
    </div>
  )
}
