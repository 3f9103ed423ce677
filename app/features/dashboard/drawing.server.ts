import { translatorFor } from '#app/i18n/all.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { env, publicUrl } from '#app/platform/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { requireBlock } from './dashboard-page.server.ts'
import { toSvg } from './domain/svg.ts'

/** A figure of the page as a picture that stands by itself: it says its source and of when it is. */
export async function requireDrawing(actor: Actor, slug: string, file: string, locale: Locale, now: Date, db?: Db) {
  const block = await requireBlock(actor, slug, file, locale, now, db)
  const f = formatFor(locale, env.TIME_ZONE)
  const address = `${publicUrl.host}/matters/${slug}/dashboard`
  const footer = `${translatorFor(locale)('dashboard.source', { source: block.source.text })} · ${f.dateTime(now)} · ${address}`
  return { id: block.id, svg: toSvg(block, footer, (cell) => (typeof cell === 'number' ? f.number(cell) : cell)) }
}
