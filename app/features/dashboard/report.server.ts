import { and, eq } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { requireMatterBySlug } from '#app/features/matters/index.server.ts'
import { type Locale, localised, textLanguage } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { dashboardReports } from '#db/schema/index.server.ts'
import type { ReportItem } from './domain/report.ts'

async function requireRow(actor: Actor, slug: string, id: string, db: Db) {
  const matter = await requireMatterBySlug(db, actor, slug)
  const [row] = isUuid(id)
    ? await db
        .select()
        .from(dashboardReports)
        .where(and(eq(dashboardReports.id, id), eq(dashboardReports.matterId, matter.id)))
    : []
  if (!row) throw new AppError('not_found', 'problem.notFound')
  return { matter, row, items: row.items as ReportItem[] }
}

/** In the reader's language; words that were written in the other one only are shown as they are. */
export function shapeItems(items: readonly ReportItem[], locale: Locale) {
  const language = textLanguage(locale)
  const other = language === 'zh' ? 'en' : 'zh'
  return items.map((item) =>
    item.kind === 'block'
      ? { kind: 'block' as const, block: item[language] }
      : {
          kind: 'text' as const,
          nodes: toRichText(item[language] ?? item[other] ?? ''),
          lang: (item[language] ? language : other) === 'zh' ? ('zh-CN' as const) : ('en' as const),
        },
  )
}
export type ShapedItem = ReturnType<typeof shapeItems>[number]

/** A frozen report as a page. */
export async function requireReport(actor: Actor, slug: string, id: string, locale: Locale, db: Db = defaultDb) {
  const { matter, row, items } = await requireRow(actor, slug, id, db)
  return {
    matter,
    report: {
      id,
      slug,
      title: localised(row.title, locale),
      matterTitle: localised(matter.title, locale),
      agency: localised(matter.agency.name, locale),
      frozenAt: row.frozenAt.toISOString(),
      hash: row.hash,
      position: row.position,
      items: shapeItems(items, locale),
    },
  }
}

/** As it was stored: `hash` is that of `title` and `items`. */
export async function requireReportData(actor: Actor, slug: string, id: string, db: Db = defaultDb) {
  const { matter, row, items } = await requireRow(actor, slug, id, db)
  const { title, hash, position, frozenAt } = row
  return {
    format: 'minyi-dashboard-report/1',
    id,
    matter: matter.slug,
    frozenAt: frozenAt.toISOString(),
    upTo: position,
    hash,
    title,
    items,
  }
}
