import '#app/i18n/consultations.ts'
import '#app/i18n/answers.ts'
import { useLoaderData } from '@remix-run/react'
import { CommentCard, OfficeAnswer } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { lawPath, listPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { requireAnswerPage } from '#app/features/consultations/responses/answer-history.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const request = { consultationId: params.consultationId!, batchId: params.batchId!, after: url.searchParams.get('after') }
  const { head, ...shown } = await requireAnswerPage(actor, request, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  return { title: `${translatorFor(locale)('consultations.answers.title')} · ${shown.about.title.text}`, ...shown }
})

export default function AnswerPage() {
  const { t } = useI18n()
  const { about, answer, count, replaced, cards, mine, next } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={listPath(about.id)}>{t('consultations.thread.toAll')}</Link>
      </p>
      <h1>{t('consultations.answers.title')}</h1>
      <OfficeAnswer answer={answer} />
      <p>
        {t('consultations.answers.count', { count })} {replaced > 0 ? t('consultations.answers.replaced', { count: replaced }) : null}
      </p>
      <div className="comments">
        {cards.map((card) => (
          <CommentCard
            key={card.id}
            card={card}
            consultationId={about.id}
            currentEdition={about.currentEdition}
            own={mine.own.includes(card.id)}
            actions={
              <p className="small">
                <Link to={`/consultations/${about.id}/comments/${card.id}`}>{t('consultations.card.permalink')}</Link>
              </p>
            }
          />
        ))}
      </div>
      {next ? (
        <p className="no-print">
          <Link className="button" to={`?after=${next}`} rel="next">
            {t('action.next')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
