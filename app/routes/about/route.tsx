import { useLoaderData } from '@remix-run/react'
import { translatorFor } from '#app/i18n/all.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

const PARTS = ['what', 'words', 'numbers', 'data', 'deletion', 'open'] as const
/** Its words come from here: sent with the script, they would weigh on every page. */
export const loader = page(async ({ context }) => {
  context.cache.keep([])
  const t = translatorFor(context.locale)
  const parts = PARTS.map((part) => ({ part, title: t(`accounts.about.${part}.title`), text: t(`accounts.about.${part}.text`) }))
  return { title: t('accounts.about.title'), parts }
})

export default function AboutPage() {
  const { title, parts } = useLoaderData<typeof loader>()
  return (
    <div className="wrap measure py-10">
      <h1>{title}</h1>
      {parts.map(({ part, title, text }) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  )
}
