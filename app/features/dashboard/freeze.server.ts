import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { localisedOf, requireMatter } from '#app/features/matters/index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { dashboardReports } from '#db/schema/index.server.ts'
import { collect } from './collect.server.ts'
import type { ReportItem } from './domain/report.ts'
import { FreezeInput, type WantedItem } from './inputs.ts'
import { requireAnalyst } from './policy.ts'

/** SHA-256 (hex) of a report's title and items as canonical JSON (RFC 8785): what its download is checked against. */
export const hashOfReport = (report: { title: unknown; items: unknown }) => createHash('sha256').update(canonicalize(report)!).digest('hex')

export async function requireReportable(db: Db, actor: Actor, matterId: string) {
  const matter = await requireMatter(db, matterId)
  const analyst = requireAnalyst(actor, matter.agencyId)
  if (!matter.publishedAt) throw new AppError('conflict', 'dashboard.problem.matterPrivate')
  return { matter, analyst }
}

/** Words as they were written, and the public edition of each chosen block as it is now, in both languages. */
export async function makeItems(db: Db, matterId: string, wanted: readonly WantedItem[], now: Date): Promise<ReportItem[]> {
  const [zh, en] = [await collect(db, matterId, 'zh-CN', now, 'public'), await collect(db, matterId, 'en', now, 'public')]
  return wanted.map((item): ReportItem => {
    if (item.kind === 'text') return { kind: 'text', ...(item.zh ? { zh: item.zh } : {}), ...(item.en ? { en: item.en } : {}) }
    const [inChinese, inEnglish] = [zh, en].map(({ blocks }) => blocks.find(({ id }) => id === item.id))
    if (!inChinese || !inEnglish) throw new AppError('conflict', 'dashboard.problem.blockGone')
    return { kind: 'block', zh: inChinese, en: inEnglish }
  })
}

/** Chosen blocks as they are now, in both languages, with words between: public from then on, and never changed. */
export const freezeReport = defineCommand({
  name: 'dashboard.freeze',
  input: FreezeInput,
  async authorise({ tx, actor, input }) {
    return requireReportable(tx, actor, input.matterId)
  },
  async write({ tx, input, now }, { matter, analyst }) {
    const items = await makeItems(tx, matter.id, input.items, now)
    const [last] = await tx.execute(sql`select coalesce(max(position), 0)::text as position from domain_events`)
    const title = localisedOf(input.titleZh, input.titleEn)
    const id = uuidv7()
    const hash = hashOfReport({ title, items })
    const { position } = last as { position: string }
    await tx.insert(dashboardReports).values({ id, matterId: matter.id, title, items, position, hash, frozenBy: analyst.id, frozenAt: now })
    return {
      result: { id, slug: matter.slug },
      event: { name: 'dashboard.report-frozen', matterId: matter.id, payload: { reportId: id, hash, upTo: position } },
    }
  },
})
