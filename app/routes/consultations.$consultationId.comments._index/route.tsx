import '#app/i18n/consultations.ts'
import '#app/i18n/campaigns.ts'
import '#app/i18n/channels.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { CampaignMark } from '#app/features/consultations/campaigns/ui/campaign-line.tsx'
import { readCommentsPage } from '#app/features/consultations/comments/pages.server.ts'
import { BehindFigure } from '#app/features/consultations/comments/ui/behind-figure.tsx'
import { CommentList } from '#app/features/consultations/comments/ui/comment-list.tsx'
import { CommentFilters } from '#app/features/consultations/comments/ui/filters.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { formPath, lawPath, listPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { Counted } from '#app/ui/counted.tsx'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context }) => {
  const position = seenPosition()
  const { page: list, consultation } = await readCommentsPage(
    context.actor,
    params.consultationId!,
    url.searchParams,
    context.locale,
    context.now,
  )
  context.cache.keep([`activity:${consultation.id}`, `matter:${consultation.matterId}`], nextChange(consultation, context.now))
  return { title: `${translatorFor(context.locale)('consultations.comments.title')} · ${list.about.title.text}`, position, ...list }
})

export default function CommentsPage() {
  const { t } = useI18n()
  const { pathname, search } = useLocation()
  const data = useLoaderData<typeof loader>()
  const { about, figures, found, filters, sort, clause, comments, next, paged } = data
  const at = listPath(about.id)
  const pageAt = (after: string | null, order?: string) => {
    const params = new URLSearchParams(search)
    params.delete('after')
    if (after) params.set('after', after)
    if (order) params.set('sort', order)
    return `?${params}`
  }
  const total = found ? found.n : figures.comments
  return (
    <div className="wrap py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)}>{t('consultations.comment.backToText')}</Link>
      </p>
      <h1>{t('consultations.comments.title')}</h1>
      <p className="soft" lang={about.title.lang}>
        {t('consultations.comments.intro', { title: about.title.text })}
      </p>
      <ul className="facts">
        <li>
          <Counted text={t('unit.comments', { count: figures.comments })} />
          {figures.note}
        </li>
        <li>
          <Counted text={t('unit.people', { count: figures.people })} /> ·{' '}
          <Counted text={t('unit.organisations', { count: figures.organisations })} />
        </li>
        {data.repeated.texts > 0 ? (
          <>
            <li>
              <Counted text={t('consultations.campaigns.different', { count: data.repeated.different })} />
            </li>
            <li>
              <Link className="inline-flex min-h-6 items-center" to={`${lawPath(about.id)}/campaigns`}>
                {t('consultations.campaigns.several', { count: data.repeated.texts })}
              </Link>
            </li>
          </>
        ) : null}
      </ul>
      <CommentFilters
        action={at}
        filters={filters}
        sort={sort}
        clause={clause}
        edition={data.edition}
        clauses={data.clauses}
        orphans={data.orphans}
      />
      <div className="measure" aria-live="polite">
        <BehindFigure filters={filters} />
        {found ? (
          <p className="soft">
            {found.more ? t('consultations.comments.foundMore', { count: found.n }) : t('consultations.comments.found', { count: found.n })}
          </p>
        ) : null}
      </div>
      <div className="measure">
        <CommentList
          consultation={about}
          cards={comments}
          mine={data.mine}
          back={pathname + search}
          view={search}
          total={total}
          newest={pageAt(null, 'newest')}
          position={data.position}
          markOf={(id) => <CampaignMark mark={data.marks[id]} consultationId={about.id} />}
        />
        {comments.length === 0 ? (
          <p>
            {t('consultations.comments.none')} {t('consultations.comments.noneHelp')}{' '}
            {about.status === 'open' ? <Link to={formPath(about.id, null)}>{t('consultations.law.commentOnWhole')}</Link> : null}
          </p>
        ) : null}
        <nav className="flex gap-3 mt-6 no-print">
          {paged ? (
            <Link className="button" to={pageAt(null)}>
              {t('action.first')}
            </Link>
          ) : null}
          {next ? (
            <Link className="button" to={pageAt(next)} rel="next">
              {t('action.next')}
            </Link>
          ) : null}
        </nav>
      </div>
    </div>
  )
}
