import type { Locale } from '#app/i18n/locale.ts'
import { translatorFor } from '#app/i18n/translate.ts'

type Match = { id: string; data?: unknown } | undefined
type MetaArgs = { data?: unknown; matches: readonly Match[] }

/** The window's title from the loader's `title`, in the reader's language, with the name of the site. */
export function titleMeta({ data, matches }: MetaArgs) {
  const title = (data as { title?: string } | null | undefined)?.title
  const locale = (matches.find((match) => match?.id === 'root')?.data as { locale?: Locale } | undefined)?.locale ?? 'zh-CN'
  const site = translatorFor(locale)('app.name')
  return [{ title: title ? `${title} · ${site}` : site }]
}
