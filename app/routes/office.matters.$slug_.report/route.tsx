import '#app/i18n/dashboard.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { freezeReport, requireBuilder } from '#app/features/dashboard/index.server.ts'
import { itemsOf } from '#app/features/dashboard/inputs.ts'
import { BuilderForm } from '#app/features/dashboard/ui/builder-form.tsx'
import { ReportList } from '#app/features/dashboard/ui/report-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const builder = await requireBuilder(actor, params.slug!, locale, now)
  return { title: `${translatorFor(locale)('dashboard.builder.title')} · ${builder.heading.text}`, ...builder }
})

export const action = (door: ActionFunctionArgs) =>
  runForms(door, {
    freeze: {
      command: freezeReport,
      input: ({ values }) => ({ matterId: values.matterId, titleZh: values.titleZh, titleEn: values.titleEn, items: itemsOf(values) }),
      onDone: ({ id, slug }) => safeRedirect(`/matters/${slug}/reports/${id}`),
    },
  })

export default function Builder() {
  const { t } = useI18n()
  const { id, slug, heading, blocks, reports } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-8">
      <p className="soft small mb-1">
        <Link to={`/office/matters/${slug}`} lang={heading.lang}>
          {heading.text}
        </Link>
        {' · '}
        <Link to={`/matters/${slug}/dashboard`}>{t('dashboard.back')}</Link>
      </p>
      <h1>{t('dashboard.builder.title')}</h1>
      <p className="soft">{t('dashboard.builder.lead')}</p>
      <BuilderForm matterId={id} blocks={blocks} />
      <ReportList slug={slug} reports={reports} />
    </div>
  )
}
