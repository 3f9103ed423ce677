import '#app/i18n/consultations.ts'
import '#app/i18n/reference.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { giveReference, requireReferencePage } from '#app/features/agencies/index.server.ts'
import { ReferenceForm } from '#app/features/agencies/ui/reference-form.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale } }) => {
  const { name, reference, ...agency } = await requireReferencePage(actor, params.slug!, locale)
  const heading = localised(name, locale)
  return {
    title: `${translatorFor(locale)('agencies.reference.title')} · ${heading.text}`,
    heading,
    ...agency,
    reference: reference && {
      ...reference,
      from: localised(reference.agency, locale).text,
      words: localised(reference.source, locale).text,
    },
  }
})

export const action = (door: ActionFunctionArgs) =>
  runForms(door, {
    reference: { command: giveReference, onDone: ({ slug }) => safeRedirect(`/office/agencies/${slug}/reference?done=saved`) },
  })

export default function ReferencePage() {
  const { t, f } = useI18n()
  const [search] = useSearchParams()
  const { id, slug, heading, reference } = useLoaderData<typeof loader>()
  const params = reference && {
    agency: reference.from,
    source: reference.words,
    year: String(reference.year),
    at: f.date(reference.givenAt),
  }
  return (
    <div className="wrap measure py-8">
      <p className="soft small mb-1">
        <Link to={`/agencies/${slug}`} lang={heading.lang}>
          {heading.text}
        </Link>
      </p>
      <h1>{t('agencies.reference.title')}</h1>
      {search.get('done') === 'saved' ? (
        <p className="notice" role="status">
          {t('agencies.reference.saved')}
        </p>
      ) : null}
      <p>{t('agencies.reference.lead')}</p>
      <p className="soft">
        {params ? t(reference.own ? 'agencies.reference.current' : 'agencies.reference.inherited', params) : t('agencies.reference.none')}
      </p>
      <ReferenceForm agencyId={id} reference={reference} />
    </div>
  )
}
