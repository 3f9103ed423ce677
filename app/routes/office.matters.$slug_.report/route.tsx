import '#app/i18n/consultations.ts'
import '#app/i18n/dashboard.ts'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { freezeReport, type Preview, previewReport, requireBuilder } from '#app/features/dashboard/index.server.ts'
import { checkWords, itemsOf } from '#app/features/dashboard/inputs.ts'
import { BuilderForm } from '#app/features/dashboard/ui/builder-form.tsx'
import { PreviewOf } from '#app/features/dashboard/ui/preview-of.tsx'
import { ReportList } from '#app/features/dashboard/ui/report-list.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError, toProblem } from '#app/platform/errors.ts'
import { type FormInput, type FormReply, handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const builder = await requireBuilder(actor, params.slug!, locale, now)
  return { title: `${translatorFor(locale)('dashboard.builder.title')} · ${builder.heading.text}`, ...builder }
})

function inputOf({ values }: FormInput) {
  checkWords(values)
  return { matterId: values.matterId, titleZh: values.titleZh, titleEn: values.titleEn, items: itemsOf(values) }
}

/** The second button of the form shows the report first; it stores nothing. */
export const action = (door: ActionFunctionArgs) =>
  handleForm(door.request, async (form) => {
    const { actor, locale, now } = door.context
    if (form.name === 'preview') {
      const values = { ...form.values, form: 'freeze' }
      try {
        return data({ values, preview: await previewReport(actor, inputOf(form), locale, now) }) as unknown as Response
      } catch (error) {
        const problem = toProblem(error)
        return data({ problem, values }, { status: problem.status }) as unknown as Response
      }
    }
    if (form.name !== 'freeze') throw new AppError('not_found', 'problem.notFound')
    const { id, slug } = await runCommand(freezeReport, actor, inputOf(form), { now, idempotencyKey: form.idempotencyKey })
    return safeRedirect(`/matters/${slug}/reports/${id}`)
  })

export default function Builder() {
  const { t } = useI18n()
  const { id, slug, heading, blocks, reports } = useLoaderData<typeof loader>()
  const shown = useActionData() as { preview?: Preview; values?: FormReply['values'] } | undefined
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
      {shown?.preview ? <PreviewOf preview={shown.preview} /> : null}
      <BuilderForm matterId={id} blocks={blocks} kept={shown?.preview ? shown.values : undefined} />
      <ReportList slug={slug} reports={reports} />
    </div>
  )
}
