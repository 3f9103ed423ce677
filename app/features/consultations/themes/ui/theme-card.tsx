import type { ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { Cited, ThemeView } from '../queries.server.ts'

export const themeName = ({ name, terms }: Pick<ThemeView, 'name' | 'terms' | 'language'>) => name ?? terms.slice(0, 3).join(' · ')

type Props = { theme: ThemeView; consultationId: string; children?: ReactNode }

/** A theme by its words and its comments: whatever is said here, somebody said. */
export function ThemeCard({ theme, consultationId, children }: Props) {
  const { t } = useI18n()
  const home = `/consultations/${consultationId}`
  const list = (title: string, cited: readonly Cited[]) =>
    cited.length === 0 ? null : (
      <>
        <h3 className="!font-sans !text-base mb-1">{title}</h3>
        <ul className="plain-list mb-3">
          {cited.map((one) => (
            <li key={one.id} className="py-1">
              <Link
                className="inline-flex min-h-6 items-center no-underline hover:underline"
                to={`${home}/comments/${one.id}`}
                lang={theme.language}
              >
                {one.words}
              </Link>
              <p className="small soft mb-0">
                <span className={`tag ${one.stance}`}>{t(`consultations.stance.${one.stance}`)}</span>
                {one.endorsements > 0 ? <> · {t('unit.endorsements', { count: one.endorsements })}</> : null}
              </p>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section className="border-t border-faint py-5" id={`theme-${theme.id}`} aria-labelledby={`theme-${theme.id}-name`}>
      <h2 id={`theme-${theme.id}-name`} lang={theme.name ? undefined : theme.language}>
        {themeName(theme)}
      </h2>
      <p className="small soft mb-2">
        {t('unit.comments', { count: theme.comments })} · {t('unit.people', { count: theme.people })}
        {theme.name ? <> · {t('consultations.themes.named')}</> : null}
      </p>
      <p className="mb-3">
        <span className="soft">{t('consultations.themes.terms')}</span> <span lang={theme.language}>{theme.terms.join(' · ')}</span>
      </p>
      {list(t('consultations.themes.typical'), theme.typical)}
      {list(t('consultations.themes.endorsed'), theme.endorsed)}
      <p>
        <Link className="inline-flex min-h-6 items-center" to={`${home}/themes/${theme.id}`}>
          {t('consultations.themes.see', { count: theme.comments })}
        </Link>
      </p>
      {children}
    </section>
  )
}
