import { localisedOf } from '#app/features/matters/index.server.ts'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { makeItems, requireReportable } from './freeze.server.ts'
import { FreezeInput } from './inputs.ts'
import { shapeItems } from './report.server.ts'

/** The report as it would be if it were frozen now; nothing is stored. `oneLanguage` counts words that only one language has. */
export async function previewReport(actor: Actor, given: unknown, locale: Locale, now: Date, db: Db = defaultDb) {
  const input = FreezeInput.parse(given)
  const { matter } = await requireReportable(db, actor, input.matterId)
  const items = await makeItems(db, matter.id, input.items, now)
  const lacks = [{ zh: input.titleZh, en: input.titleEn }, ...items.filter((item) => item.kind === 'text')]
  return {
    title: localised(localisedOf(input.titleZh, input.titleEn), locale),
    items: shapeItems(items, locale),
    oneLanguage: lacks.filter(({ zh, en }) => !zh || !en).length,
  }
}
export type Preview = Awaited<ReturnType<typeof previewReport>>
