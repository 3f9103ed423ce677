import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { page } from '#app/platform/http/door.server.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ context }) => {
  context.cache.keep([])
  return { title: translatorFor(context.locale)('accounts.about.title') }
})

const PARTS = ['what', 'words', 'numbers', 'data', 'deletion', 'open'] as const

export default function AboutPage() {
  const { t } = useI18n()
  return (
    <div className="wrap measure py-10">
      <h1>{t('accounts.about.title')}</h1>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`accounts.about.${part}.title`)}</h2>
          <p>{t(`accounts.about.${part}.text`)}</p>
        </section>
      ))}
    </div>
  )
}
