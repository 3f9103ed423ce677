import '#app/i18n/consultations.ts'
import '#app/i18n/attachments.ts'
import { useLoaderData } from '@remix-run/react'
import { requireAttachmentText } from '#app/features/consultations/attachments/queries.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now } }) => {
  const ids = { consultationId: params.consultationId!, commentId: params.commentId! }
  const attached = await requireAttachmentText(actor, ids, Number(url.searchParams.get('part')) || 1, locale, now)
  return { title: `${translatorFor(locale)('consultations.attachment.title')} · ${attached.file.name}`, ...attached }
})

export default function AttachmentPage() {
  const { t, f } = useI18n()
  const { about, commentId, file, language, lines, isCut, part, parts } = useLoaderData<typeof loader>()
  const law = `/consultations/${about.id}`
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={law} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={`${law}/comments/${commentId}`}>{t('consultations.attachment.comment')}</Link>
      </p>
      <h1>{t('consultations.attachment.title')}</h1>
      <p className="soft">
        {t('consultations.attachment.lead', { name: file.name })}{' '}
        <a href={`/files/${file.id}`} download>
          {t('consultations.attachment.original', { size: f.bytes(file.bytes) })}
        </a>
      </p>
      {parts > 1 ? <p className="small soft">{t('consultations.attachment.part', { part, parts })}</p> : null}
      <div className="font-law wrap-anywhere whitespace-pre-line" lang={language === 'en' ? 'en' : 'zh-CN'}>
        {lines.join('\n')}
      </div>
      {isCut && part === parts ? <p className="notice">{t('consultations.attachment.cut')}</p> : null}
      {parts > 1 ? (
        <p className="no-print flex gap-3">
          {part > 1 ? (
            <Link className="button" to={`?part=${part - 1}`} rel="prev">
              {t('consultations.attachment.previous')}
            </Link>
          ) : null}
          {part < parts ? (
            <Link className="button" to={`?part=${part + 1}`} rel="next">
              {t('action.next')}
            </Link>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
