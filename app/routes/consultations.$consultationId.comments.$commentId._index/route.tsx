import '#app/i18n/consultations.ts'
import '#app/i18n/attachments.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { commentForms } from '#app/features/consultations/comments/doors.server.ts'
import { requireCommentPage } from '#app/features/consultations/comments/queries.server.ts'
import { CommentActions } from '#app/features/consultations/comments/ui/comment-actions.tsx'
import { CommentCard } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { History } from '#app/features/consultations/comments/ui/history.tsx'
import { Replies, ReplyForm } from '#app/features/consultations/comments/ui/replies.tsx'
import { useSteadyThread } from '#app/features/consultations/comments/ui/use-steady-thread.ts'
import { WhatIsNew } from '#app/features/consultations/comments/ui/what-is-new.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { listPlaces } from '#app/features/consultations/lineage/places.server.ts'
import { Places } from '#app/features/consultations/lineage/ui/places.tsx'
import { aboutOf } from '#app/features/consultations/reading/queries.server.ts'
import { lawPath, listPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { readAnswerHistory } from '#app/features/consultations/responses/answer-history.server.ts'
import { AnswerTrail } from '#app/features/consultations/responses/ui/answer-trail.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { LiveNews } from '#app/live/live-news.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { useRefused } from '#app/ui/folded-forms.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { useViewer } from '#app/ui/use-root.ts'
import { db } from '#db/client.server.ts'

export const meta = (args: Parameters<typeof titleMeta>[0] & { location: { pathname: string } }) => [
  ...titleMeta(args),
  { tagName: 'link', rel: 'alternate', type: 'application/ld+json', href: `${args.location.pathname}/annotation` },
]

export const loader = page(async ({ params, context }) => {
  const position = seenPosition()
  const { actor, locale, now } = context
  const { head, draft: _draft, ...comment } = await requireCommentPage(actor, params.consultationId!, params.commentId!, locale, now)
  const { consultation } = head
  context.cache.keep([`activity:${consultation.id}`, `matter:${consultation.matterId}`], nextChange(consultation, now))
  const t = translatorFor(locale)
  const name = comment.card.author ? (comment.card.author.name ?? t('kind.deleted')) : null
  return {
    title: name ? (comment.card.offWeb ? name : t('consultations.thread.title', { name })) : t('consultations.thread.titleGone'),
    position,
    about: aboutOf(head, locale, now),
    trail: await readAnswerHistory(db, comment.card.id, locale),
    places: comment.card.state === 'shown' ? await listPlaces(db, head, comment.card.id, locale) : [],
    ...comment,
  }
})

export const action = commentForms

export default function CommentPage() {
  const { t, f } = useI18n()
  const { title, about, mine, history, trail, places, position, ...fresh } = useLoaderData<typeof loader>()
  const { card, replies, news, show } = useSteadyThread(fresh, mine)
  const viewer = useViewer()
  const { pathname } = useLocation()
  const refused = useRefused()
  const own = mine.own.length > 0
  const mayReply = Boolean(viewer) && about.status === 'open' && card.state === 'shown'
  return (
    <div className="wrap measure py-10">
      <LiveNews activityId={about.id} position={position} />
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={listPath(about.id)}>{t('consultations.thread.toAll')}</Link>
      </p>
      <h1>{title}</h1>
      <WhatIsNew news={news} onShow={show} />
      <CommentCard
        card={card}
        consultationId={about.id}
        currentEdition={about.currentEdition}
        own={own}
        actions={
          <>
            {card.file?.hasText ? (
              <p className="small">
                <Link to={`${pathname}/attachment`}>{t('consultations.attachment.read')}</Link>
              </p>
            ) : null}
            <CommentActions
              card={card}
              consultationId={about.id}
              own={own}
              endorsed={mine.endorsed.length > 0}
              signedIn={Boolean(viewer)}
              open={about.status === 'open'}
              back={pathname}
              refused={refused}
            />
          </>
        }
      />
      <AnswerTrail trail={trail} consultationId={about.id} />
      {own && card.state === 'shown' && (card.anchor === 'orphaned' || card.anchor === 'changed') ? (
        <p>
          <Link to={`${pathname}/place`}>{t('consultations.card.place')}</Link>
        </p>
      ) : null}
      {card.answer || card.state !== 'shown' ? null : <p className="soft small">{t('consultations.card.waiting')}</p>}
      <Places places={places} consultationId={about.id} />
      <History versions={history} language={card.language} />
      <section aria-labelledby="replies">
        <h2 id="replies">{t('consultations.thread.replies', { count: card.replies })}</h2>
        <Replies replies={replies} mayReply={mayReply} viewerName={viewer?.name ?? ''} />
        {mayReply ? (
          <>
            <h3 id="reply">{t('consultations.thread.reply')}</h3>
            <ReplyForm key={replies.filter((reply) => reply.own).length} parentId={null} viewerName={viewer!.name} />
          </>
        ) : null}
        {!viewer && about.status === 'open' ? (
          <p className="no-print">
            <Link className="button" to={`/login?next=${encodeURIComponent(pathname)}`}>
              {t('consultations.thread.signIn')}
            </Link>
          </p>
        ) : null}
        {about.status === 'closed' || about.status === 'reported' ? (
          <p className="soft">
            {t('consultations.thread.closed')} {about.closesAt ? t('consultations.law.closedAt', { at: f.dateTime(about.closesAt) }) : null}
          </p>
        ) : null}
      </section>
    </div>
  )
}
