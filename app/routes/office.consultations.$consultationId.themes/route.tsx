import '#app/i18n/consultations.ts'
import '#app/i18n/themes.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { mergeThemes } from '#app/features/consultations/themes/merge-themes.server.ts'
import { requireThemeWork } from '#app/features/consultations/themes/queries.server.ts'
import { renameTheme } from '#app/features/consultations/themes/rename-theme.server.ts'
import { splitTheme } from '#app/features/consultations/themes/split-theme.server.ts'
import { ThemeCard } from '#app/features/consultations/themes/ui/theme-card.tsx'
import { ThemeForms } from '#app/features/consultations/themes/ui/theme-forms.tsx'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type FormInput, page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ params, context: { actor, locale, now } }) => {
  const work = await requireThemeWork(actor, params.consultationId!, locale, now)
  return { title: `${translatorFor(locale)('consultations.themes.title')} · ${work.heading.text}`, ...work }
})

export const action = (door: ActionFunctionArgs) => {
  const { consultationId } = door.params
  const shared = {
    input: ({ values }: FormInput) => ({ ...values, consultationId }),
    onDone: ({ themeId, what }: { themeId: string; what: string }) =>
      safeRedirect(`/office/consultations/${consultationId}/themes?done=${what}#theme-${themeId}`),
  }
  return runForms(door, {
    rename: { command: renameTheme, ...shared },
    merge: { command: mergeThemes, ...shared },
    split: { command: splitTheme, ...shared },
  })
}

const DONE = ['renamed', 'merged', 'split'] as const

export default function ThemeWork() {
  const { t } = useI18n()
  const { id, heading, themes } = useLoaderData<typeof loader>()
  const what = useSearchParams()[0].get('done')
  const done = DONE.find((one) => one === what)
  const home = `/office/consultations/${id}`
  return (
    <div className="wrap measure py-8">
      <p className="small mb-1">
        <Link to={home} lang={heading.lang}>
          {heading.text}
        </Link>{' '}
        · <Link to={`${home}/work`}>{t('consultations.manage.work')}</Link>
      </p>
      <h1>{t('consultations.themes.title')}</h1>
      {done ? (
        <p className="notice" role="status">
          {t(`consultations.themes.done.${done}`)}
        </p>
      ) : null}
      <p className="soft">{themes.length > 0 ? t('consultations.themes.workLead') : t('consultations.themes.none')}</p>
      {themes.map((theme) => (
        <ThemeCard key={theme.id} theme={theme} consultationId={id}>
          <ThemeForms theme={theme} themes={themes} />
        </ThemeCard>
      ))}
    </div>
  )
}
