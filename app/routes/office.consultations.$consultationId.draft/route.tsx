import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { explainClause } from '#app/features/consultations/manage/explain-clause.server.ts'
import { requirePreparable } from '#app/features/consultations/manage/load.server.ts'
import {
  type DraftPreview,
  describeDraft,
  describeTranslation,
  readSource,
  type TranslationPreview,
  treeOf,
} from '#app/features/consultations/manage/preview.server.ts'
import { requireDraftPage } from '#app/features/consultations/manage/queries.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { Explanations } from '#app/features/consultations/manage/ui/explanations.tsx'
import { PreviewOf, PreviewOfTranslation } from '#app/features/consultations/manage/ui/preview.tsx'
import { SourceForm } from '#app/features/consultations/manage/ui/source-form.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { runCommand } from '#app/platform/command.server.ts'
import { type FormReply, handleForm, page } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { db } from '#db/client.server.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale } }) => {
  const { title: heading, ...draft } = await requireDraftPage(actor, params.consultationId!)
  return { title: translatorFor(locale)(draft.titleKey), heading, ...draft }
})

type Shown = { preview?: DraftPreview; translation?: TranslationPreview }

export const action = ({ request, context: { actor, now }, params }: ActionFunctionArgs) =>
  handleForm(request, async (form) => {
    const consultationId = params.consultationId!
    const here = (done: string, anchor = '') => safeRedirect(`/office/consultations/${consultationId}/draft?done=${done}${anchor}`)
    const run = { now, idempotencyKey: form.idempotencyKey }
    if (form.name.startsWith('explain-')) {
      const { key } = await runCommand(explainClause, actor, { ...form.values, consultationId }, run)
      return here('explained', `#note-${key}`)
    }
    // Who may do it comes before a large file is read.
    const { publishedAt } = await requirePreparable(db, actor, consultationId)
    const { source, draft } = await readSource(form)
    if (form.name === 'confirm') {
      await runCommand(storeDraft, actor, { consultationId, draft: treeOf(draft) }, run)
      return publishedAt ? safeRedirect(`/office/consultations/${consultationId}/edition?done=stored`) : here('stored')
    }
    if (form.name === 'confirm-translation') {
      await runCommand(storeTranslation, actor, { consultationId, draft: treeOf(draft) }, run)
      return here('translationStored')
    }
    const shown: Shown =
      form.name === 'preview-translation'
        ? { translation: await describeTranslation(actor, consultationId, draft, source) }
        : { preview: describeDraft(draft, source) }
    return data(shown) as unknown as Response
  })

const DONE = {
  stored: 'consultations.import.stored',
  translationStored: 'consultations.import.translationStored',
  explained: 'consultations.import.explained',
} as const

export default function DraftPage() {
  const { t, f, locale } = useI18n()
  const page = useLoaderData<typeof loader>()
  const shown = useActionData<Shown & Partial<FormReply>>()
  const replyTo = (form: string) => (shown?.problem && shown.values?.form === form ? (shown as FormReply) : undefined)
  const [params] = useSearchParams()
  const done = params.get('done')
  const { version } = page
  const title = localised(page.heading, locale)
  return (
    <div className="wrap measure py-10">
      <p className="soft small mb-1">
        <Link to={`/office/consultations/${page.id}`} lang={title.lang}>
          {title.text}
        </Link>
      </p>
      <h1>{t(page.titleKey)}</h1>
      {done && Object.hasOwn(DONE, done) && !shown ? (
        <p className="notice" role="status">
          {t(DONE[done as keyof typeof DONE])} <Link to={`/office/consultations/${page.id}`}>{t('consultations.import.backToManage')}</Link>
        </p>
      ) : null}
      {page.isLocked ? <p className="notice">{t('consultations.import.published')}</p> : null}
      {page.follows && !page.isLocked ? (
        <p>
          {t('consultations.import.nextLead')}{' '}
          <Link to={`/office/consultations/${page.id}/edition`}>{t('consultations.edition.title')}</Link>
        </p>
      ) : null}
      {shown?.preview ? <PreviewOf preview={shown.preview} replaces={version !== null && !page.isPublished} /> : null}
      {shown?.translation ? <PreviewOfTranslation preview={shown.translation} /> : null}
      {version ? (
        <section aria-labelledby="current">
          <h2 id="current">{t('consultations.import.current')}</h2>
          <p>
            {t('consultations.import.facts', {
              number: version.number,
              clauses: f.number(version.clauses),
              articles: f.number(version.articles),
              translated: f.number(version.translated),
              explained: f.number(version.explained),
            })}
          </p>
          {page.untranslated.length > 0 ? (
            <details>
              <summary>{t('consultations.import.missing', { count: page.untranslated.length })}</summary>
              <ul>
                {page.untranslated.map((path) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      ) : null}
      {page.isLocked ? null : (
        <>
          {version && !page.isPublished ? (
            <FoldedForms of={['preview', 'confirm']} open={Boolean(shown?.preview)}>
              <summary className="button mt-2">{t('consultations.import.replace')}</summary>
              <SourceForm name="preview" reply={replyTo('confirm')} />
            </FoldedForms>
          ) : (
            <SourceForm name="preview" reply={replyTo('confirm')} />
          )}
          {version && !page.isPublished ? (
            <section aria-labelledby="translation">
              <h2 id="translation">{t('consultations.import.translation')}</h2>
              <p className="soft">{t('consultations.import.translationLead')}</p>
              <SourceForm name="preview-translation" reply={replyTo('confirm-translation')} />
            </section>
          ) : null}
        </>
      )}
      {version ? <Explanations page={{ ...page, isPublished: page.isPublished || page.isLocked }} chosen={params.get('explain')} /> : null}
    </div>
  )
}
