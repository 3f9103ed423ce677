import { eq, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db } from '#db/client.server.ts'
import { agencies, consultations, matters } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { maySee } from '../policy.ts'

export type Edition = { id: string; number: number; language: 'zh' | 'en' }
const missing = () => new AppError('not_found', 'problem.notFound')

/** Editions that readers may see; before publication its own agency reads the draft. */
const editions = sql<
  Edition[] | null
>`(select json_agg(json_build_object('id', v.id, 'number', v.number, 'language', v.language) order by v.number)
  from draft_versions v where v.consultation_id = ${consultations.id} and (v.published_at is not null or ${consultations.publishedAt} is null))`
/** The last event of the consultation; -1 while one still waits for its position. */
const stamp = sql<
  string | null
>`(select coalesce(e.position, -1) from domain_events e where e.activity_id = ${consultations.id} order by e.position desc limit 1)`

/** The consultation with whose it is, its editions, and how far its events have come: one query. */
export async function requireHead(db: Db, actor: Actor, id: string, now: Date, edition: number | null) {
  const [row] = isUuid(id)
    ? await db
        .select({
          consultation: consultations,
          agency: { slug: agencies.slug, name: agencies.name },
          matter: { slug: matters.slug, title: matters.title },
          editions,
          stamp,
        })
        .from(consultations)
        .innerJoin(agencies, eq(agencies.id, consultations.agencyId))
        .innerJoin(matters, eq(matters.id, consultations.matterId))
        .where(eq(consultations.id, id))
    : []
  if (!row || row.consultation.deletedAt || !maySee(actor, row.consultation, now)) throw missing()
  const all = row.editions ?? []
  const current = all.at(-1)
  const shown = edition === null ? current : all.find((one) => one.number === edition)
  if (!shown || !current) throw missing()
  const last = row.stamp === null ? 0 : Number(row.stamp)
  return { ...row, editions: all, current, shown, status: statusOf(row.consultation, now), stamp: last < 0 ? null : last }
}
export type Head = Awaited<ReturnType<typeof requireHead>>
