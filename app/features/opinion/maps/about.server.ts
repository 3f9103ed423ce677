import { eq } from 'drizzle-orm'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import type { Db } from '#db/client.server.ts'
import { agencies, matters } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import type { OpinionMap } from '../load.server.ts'

export type Said = { text: string; lang: 'zh-CN' | 'en' }
const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const

/** A statement in the reader's language where the office has put it so, else as it was written. */
export function sayLine(
  { text, language, translation }: { text: string; language: 'zh' | 'en'; translation: string | null },
  locale: Locale,
): Said {
  if (language === textLanguage(locale) || translation === null) return { text, lang: HTML_LANG[language] }
  return { text: translation, lang: HTML_LANG[textLanguage(locale)] }
}

/** What every page of a map says of it. */
export async function aboutOf(db: Db, map: OpinionMap, locale: Locale, now: Date) {
  const [row] = await db
    .select({ slug: matters.slug, matter: matters.title, agencySlug: agencies.slug, agency: agencies.name })
    .from(matters)
    .innerJoin(agencies, eq(agencies.id, map.agencyId))
    .where(eq(matters.id, map.matterId))
  const question = localised(map.question, locale)
  return {
    id: map.id,
    title: localised(map.title, locale),
    question: { nodes: toRichText(question.text), lang: question.lang, isLong: question.text.length > 120 },
    status: statusOf(map, now),
    opensAt: map.opensAt?.toISOString() ?? null,
    closesAt: map.closesAt?.toISOString() ?? null,
    access: map.access,
    moderatedFirst: map.moderatedFirst,
    isSimulated: map.isSimulated,
    source: map.source ? localised(map.source, locale) : null,
    matter: { slug: row!.slug, title: localised(row!.matter, locale) },
    agency: { slug: row!.agencySlug, name: localised(row!.agency, locale) },
  }
}
export type About = Awaited<ReturnType<typeof aboutOf>>
