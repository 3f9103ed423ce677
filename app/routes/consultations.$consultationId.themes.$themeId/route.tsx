import '#app/i18n/consultations.ts'
import '#app/i18n/themes.ts'
import { useLoaderData } from '@remix-run/react'
import { CommentCard } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { commentPath, lawPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { requireThemePage } from '#app/features/consultations/themes/queries.server.ts'
import { themeName } from '#app/features/consultations/themes/ui/theme-card.tsx'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context: { actor, locale, now, cache } }) => {
  const ids = { consultationId: params.consultationId!, themeId: params.themeId! }
  const number = url.searchParams.get('page') ?? ''
  const { head, ...shown } = await requireThemePage(actor, ids, /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  return { title: `${themeName(shown.theme)} · ${shown.about.title.text}`, ...shown }
})

export default function ThemePage() {
  const { t } = useI18n()
  const { about, theme, cards, page: number, more } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={`${lawPath(about.id)}/themes`}>{t('consultations.themes.back')}</Link>
      </p>
      <h1 lang={theme.name ? undefined : theme.language}>{themeName(theme)}</h1>
      <p className="soft">
        {t('unit.comments', { count: theme.comments })} · {t('unit.people', { count: theme.people })}
      </p>
      <div className="comments">
        {cards.map((card) => (
          <CommentCard
            key={card.id}
            card={card}
            consultationId={about.id}
            currentEdition={about.currentEdition}
            own={false}
            actions={
              <p className="small">
                <Link to={commentPath(about.id, card.id)}>{t('consultations.card.permalink')}</Link>
              </p>
            }
          />
        ))}
      </div>
      <nav className="flex gap-3 mt-6 no-print">
        {number > 1 ? (
          <Link className="button" to="?">
            {t('action.first')}
          </Link>
        ) : null}
        {more ? (
          <Link className="button" to={`?page=${number + 1}`} rel="next">
            {t('action.next')}
          </Link>
        ) : null}
      </nav>
    </div>
  )
}
