import '#app/i18n/consultations.ts'
import '#app/i18n/channels.ts'
import '#app/i18n/results.ts'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { enterComment } from '#app/features/consultations/intake/enter-comment.server.ts'
import { importComments } from '#app/features/consultations/intake/import-comments.server.ts'
import { MAX_LINES } from '#app/features/consultations/intake/inputs.ts'
import { requireIntakePage } from '#app/features/consultations/intake/intake-page.server.ts'
import { checkLines, describeLines, type IntakePreview, readUpload } from '#app/features/consultations/intake/preview.server.ts'
import { ImportForm } from '#app/features/consultations/intake/ui/import-form.tsx'
import { ImportPreview } from '#app/features/consultations/intake/ui/import-preview.tsx'
import { IntakeForm } from '#app/features/consultations/intake/ui/intake-form.tsx'
import { SoFar } from '#app/features/consultations/intake/ui/so-far.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { type FormReply, handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const intake = await requireIntakePage(actor, params.consultationId!, locale, now)
  return { title: `${translatorFor(locale)('consultations.intake.title')} · ${intake.heading.text}`, most: MAX_LINES, ...intake }
})

type Shown = { preview?: IntakePreview }
export const action = ({ request, context: { actor, locale, now }, params }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const consultationId = params.consultationId!
    const run = { now, idempotencyKey: form.idempotencyKey }
    const here = (query: string) => safeRedirect(`/office/consultations/${consultationId}/intake?${query}`)
    if (form.name === 'enter') {
      const { id } = await runCommand(enterComment, actor, { ...form.values, consultationId }, run)
      return here(`done=entered&comment=${id}`)
    }
    if (form.name !== 'preview' && form.name !== 'import') throw new AppError('not_found', 'problem.notFound')
    const upload = await readUpload(form)
    const checked = await checkLines(actor, consultationId, upload.bytes, now)
    if (form.name === 'preview') return data({ preview: describeLines(checked, upload, locale) } satisfies Shown) as unknown as Response
    if (checked.fine.length === 0) throw new AppError('conflict', 'consultations.intake.problem.allThere')
    const lines = checked.fine.map(({ given }) => given)
    const { stored } = await runCommand(importComments, actor, { consultationId, lines }, run)
    return here(`done=imported&stored=${stored}&there=${checked.there.length + lines.length - stored}`)
  })

export default function IntakeRoute() {
  const { t, f } = useI18n()
  const intake = useLoaderData<typeof loader>()
  const shown = useActionData<Shown & Partial<FormReply>>()
  const refused = shown?.problem && shown.values?.form === 'import' ? (shown as FormReply) : undefined
  const { id, heading, closed, first, last, most } = intake
  const home = `/office/consultations/${id}`
  const entered = useSearchParams()[0].get('comment')
  return (
    <div className="wrap measure py-8">
      <p className="small mb-1">
        <Link to={home} lang={heading.lang}>
          {heading.text}
        </Link>{' '}
        · <Link to={`${home}/work`}>{t('consultations.manage.work')}</Link>
      </p>
      <h1>{t('consultations.intake.title')}</h1>
      <Done home={home} hidden={shown !== undefined} />
      <p className="soft">{t('consultations.intake.lead')}</p>
      {closed ? <p className="notice">{t(`consultations.intake.closed.${closed}`)}</p> : null}
      {!closed && first && last ? <p>{t('consultations.intake.until', { from: f.date(first), to: f.date(last) })}</p> : null}
      {!closed && !intake.mayEnter ? <p className="notice">{t('consultations.intake.readOnly')}</p> : null}
      {shown?.preview ? <ImportPreview preview={shown.preview} home={home} /> : null}
      {!closed && intake.mayEnter ? (
        <>
          <h2>{t('consultations.intake.one')}</h2>
          <IntakeForm key={entered} page={intake} />
          <h2>{t('consultations.intake.file')}</h2>
          <ImportForm most={most} template={`${home}/intake/table.csv`} reply={refused} />
        </>
      ) : null}
      <SoFar page={intake} />
    </div>
  )
}

function Done({ home, hidden }: { home: string; hidden: boolean }) {
  const { t } = useI18n()
  const [params] = useSearchParams()
  const [done, comment] = [params.get('done'), params.get('comment')]
  const [stored, there] = [Number(params.get('stored')), Number(params.get('there'))]
  if (hidden || (done !== 'entered' && done !== 'imported')) return null
  return (
    <p className="notice" role="status">
      {done === 'entered' ? t('consultations.intake.entered') : t('consultations.intake.imported', { count: stored })}{' '}
      {there > 0 ? t('consultations.intake.passedOver', { count: there }) : null}
      {comment ? <Link to={`${home}/work?comment=${encodeURIComponent(comment)}`}>{t('consultations.intake.see')}</Link> : null}
    </p>
  )
}
