import '#app/i18n/consultations.ts'
import '#app/i18n/themes.ts'
import { useLoaderData } from '@remix-run/react'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { lawPath, listPath } from '#app/features/consultations/reading/ui/addresses.ts'
import { requireThemesPage } from '#app/features/consultations/themes/queries.server.ts'
import { ThemeCard } from '#app/features/consultations/themes/ui/theme-card.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now, cache } }) => {
  const { head, ...shown } = await requireThemesPage(actor, params.consultationId!, locale, now)
  cache.keep([`activity:${head.consultation.id}`, `matter:${head.consultation.matterId}`], nextChange(head.consultation, now))
  return { title: `${translatorFor(locale)('consultations.themes.title')} · ${shown.about.title.text}`, ...shown }
})

export default function ThemesPage() {
  const { t } = useI18n()
  const { about, themes, others } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <p className="soft small">
        <Link to={lawPath(about.id)} lang={about.title.lang}>
          {about.title.text}
        </Link>
        {' · '}
        <Link to={listPath(about.id)}>{t('consultations.thread.toAll')}</Link>
      </p>
      <h1>{t('consultations.themes.title')}</h1>
      <p className="soft">{themes.length > 0 ? t('consultations.themes.lead') : t('consultations.themes.none')}</p>
      {themes.map((theme) => (
        <ThemeCard key={theme.id} theme={theme} consultationId={about.id} />
      ))}
      {themes.length > 0 && others > 0 ? <p className="soft">{t('consultations.themes.others', { count: others })}</p> : null}
    </div>
  )
}
