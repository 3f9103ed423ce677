import '#app/i18n/consultations.ts'
import '#app/i18n/comment-form.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { postCommentForm } from '#app/features/consultations/comments/doors.server.ts'
import { readCommentForm } from '#app/features/consultations/comments/pages.server.ts'
import { CommentForm } from '#app/features/consultations/comments/ui/comment-form.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { formPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { isSignedIn } from '#app/platform/actor.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context }) => {
  const { actor, locale, now } = context
  const { page: form, consultation } = await readCommentForm(actor, params.consultationId!, url.searchParams, locale, now)
  context.cache.keep([`activity:${consultation.id}`, `matter:${consultation.matterId}`], nextChange(consultation, now))
  const t = translatorFor(locale)
  const title = form.clause ? t('consultations.comment.titleOn', { cite: form.clause.cite }) : t('consultations.comment.titleWhole')
  return { title, viewer: isSignedIn(actor) ? { id: actor.id, name: actor.displayName, realName: actor.realName } : null, ...form }
})

export const action = postCommentForm

export default function CommentFormPage() {
  const { t, f } = useI18n()
  const { title, viewer, about, clause, clauses, given } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const back = clause ? `/consultations/${about.id}?clause=${clause.key}#${clause.key}` : `/consultations/${about.id}`
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={back}>{t('consultations.comment.backToText')}</Link> · <span lang={about.title.lang}>{about.title.text}</span>
      </p>
      <h1>{title}</h1>
      <Parts id={about.id} clause={clause} />
      {about.status !== 'open' ? (
        <p className="notice">
          {about.status === 'announced'
            ? t('consultations.problem.notOpen', { at: f.dateTime(about.opensAt!) })
            : about.closesAt
              ? t('consultations.problem.closed', { at: f.dateTime(about.closesAt) })
              : t('consultations.law.draft')}
        </p>
      ) : viewer ? (
        <CommentForm key={clause?.key ?? 'whole'} consultation={about} viewer={viewer} clause={clause} clauses={clauses} given={given} />
      ) : (
        <p className="notice">
          {t('consultations.comment.signIn')} <Link to={`/login?next=${encodeURIComponent(pathname + search)}`}>{t('nav.signIn')}</Link>
        </p>
      )}
      {viewer === null && clause?.text ? (
        <blockquote className="quote law" lang={clause.lang}>
          {clause.text}
        </blockquote>
      ) : null}
    </div>
  )
}

type Part = { key: string; cite: string; text: string }
/** An article that says little itself: its paragraphs and items, each to be commented on by itself. */
function Parts({ id, clause }: { id: string; clause: { lang: string; text: string; parts: readonly Part[] } | null }) {
  const { t } = useI18n()
  if (!clause || clause.parts.length === 0) return null
  return (
    <details className="parts mb-4" open={clause.text === ''}>
      <summary>{t('consultations.comment.pickPart')}</summary>
      <ul className="plain-list rows" lang={clause.lang}>
        {clause.parts.map((part) => (
          <li key={part.key}>
            <Link to={formPath(id, part.key)}>{part.cite}</Link> <span className="law">{part.text}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
