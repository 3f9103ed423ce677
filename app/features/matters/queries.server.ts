import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { agencies, files, matterDocuments, matterFollowers, matters } from '#db/schema/index.server.ts'
import { earliest, listActivityKinds, listPublicActivities } from './activity-kinds.server.ts'
import { type Gate, placeGates } from './domain/timeline.ts'
import { type Matter, requireMatterBySlug } from './load.server.ts'

export const MATTERS_PER_PAGE = 30
const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})$/

export type Said = { text: string; lang: 'zh-CN' | 'en' }
export type MatterRow = {
  slug: string
  title: Said
  summary: Said
  agency: Said
  publishedAt: string
  decidedAt: string | null
  state: { key: string; closesAt: string | null; href: string } | null
}

/** Published matters, newest first; `after` is the cursor of the page before. */
export async function listMatters(locale: Locale, now: Date, after: string | null, db: Db = defaultDb) {
  const [, time, id] = CURSOR.exec(after ?? '') ?? []
  const at = time ? new Date(Number(time)) : null
  const beyond = at && id ? or(lt(matters.publishedAt, at), and(eq(matters.publishedAt, at), lt(matters.id, id))) : undefined
  const rows = await db
    .select({ matter: matters, agency: agencies.name })
    .from(matters)
    .innerJoin(agencies, eq(agencies.id, matters.agencyId))
    .where(and(isNotNull(matters.publishedAt), isNull(matters.deletedAt), beyond))
    .orderBy(desc(matters.publishedAt), desc(matters.id))
    .limit(MATTERS_PER_PAGE + 1)
  const shown = rows.slice(0, MATTERS_PER_PAGE)
  const last = rows.length > MATTERS_PER_PAGE ? shown.at(-1)!.matter : null
  const states = await Promise.all(
    listActivityKinds().map((kind) =>
      kind.listStates(
        db,
        shown.map((row) => row.matter.id),
        now,
      ),
    ),
  )
  const stateOf = (matterId: string) => {
    const state = states.map((known) => known.get(matterId)).find((found) => found !== undefined)
    return state ? { ...state, closesAt: state.closesAt?.toISOString() ?? null } : null
  }
  return {
    matters: shown.map(
      ({ matter, agency }): MatterRow => ({
        slug: matter.slug,
        title: localised(matter.title, locale),
        summary: localised(matter.summary, locale),
        agency: localised(agency, locale),
        publishedAt: matter.publishedAt!.toISOString(),
        decidedAt: matter.decidedAt?.toISOString() ?? null,
        state: stateOf(matter.id),
      }),
    ),
    next: last && `${last.publishedAt!.getTime()}.${last.id}`,
    changesAt: earliest(await Promise.all(listActivityKinds().map((kind) => kind.findNextChange(db, now)))),
  }
}

/** The matter's page: what it is, its documents, and its way from opening to decision. */
export async function requireMatterPage(actor: Actor, slug: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const matter = await requireMatterBySlug(db, actor, slug)
  const [documents, following, activities, timeline] = await Promise.all([
    listDocuments(db, matter.id),
    isFollowing(db, actor, matter.id),
    listPublicActivities(db, matter.id, now),
    buildTimeline(db, matter, locale, now),
  ])
  return {
    page: {
      id: matter.id,
      slug,
      title: localised(matter.title, locale),
      summary: localised(matter.summary, locale),
      isPublished: matter.publishedAt !== null,
      agency: { slug: matter.agency.slug, name: localised(matter.agency.name, locale) },
      decision: matter.decision ? localised(matter.decision, locale) : null,
      decidedAt: matter.decidedAt?.toISOString() ?? null,
      documents,
      following,
      activities: activities.map(({ id, title, key, closesAt, href }) => ({
        id,
        href,
        state: key,
        closesAt: closesAt?.toISOString() ?? null,
        title: localised(title, locale),
      })),
      gates: timeline.gates,
    },
    matter,
    changesAt: timeline.changesAt,
  }
}
export type MatterPage = Awaited<ReturnType<typeof requireMatterPage>>['page']

export async function listDocuments(db: Db, matterId: string) {
  const rows = await db
    .select({
      id: matterDocuments.id,
      title: matterDocuments.title,
      addedAt: matterDocuments.addedAt,
      fileId: files.id,
      name: files.name,
      bytes: files.bytes,
    })
    .from(matterDocuments)
    .innerJoin(files, eq(files.id, matterDocuments.fileId))
    .where(eq(matterDocuments.matterId, matterId))
    .orderBy(desc(matterDocuments.addedAt), desc(matterDocuments.id))
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }))
}

async function isFollowing(db: Db, actor: Actor, matterId: string) {
  if (!isSignedIn(actor)) return false
  const rows = await db
    .select({ at: matterFollowers.followedAt })
    .from(matterFollowers)
    .where(and(eq(matterFollowers.matterId, matterId), eq(matterFollowers.accountId, actor.id)))
  return rows.length > 0
}

async function buildTimeline(db: Db, matter: Matter, locale: Locale, now: Date) {
  const parts = await Promise.all(listActivityKinds().map((kind) => kind.listGates(db, matter.id, now)))
  const untouched = parts.every((part) => part.untouched)
  const started = matter.publishedAt ?? null
  const own: Gate[] = [{ id: 'opened', step: 'matters.gate.opened', params: {}, at: started }]
  if (untouched && !matter.decidedAt)
    own.push({ id: 'preparing', step: 'matters.gate.preparing', params: {}, at: null, state: started ? 'now' : 'to-come' })
  const isLast = !untouched && parts.every((part) => part.untouched || part.finished)
  const decision: Gate = matter.decidedAt
    ? {
        id: 'decided',
        step: 'matters.gate.decided',
        params: {},
        at: matter.decidedAt,
        note: matter.decision ? localised(matter.decision, locale) : undefined,
        href: matter.decisionReportId ? `/matters/${matter.slug}/reports/${matter.decisionReportId}` : undefined,
      }
    : {
        id: 'decision',
        step: isLast ? 'matters.gate.deciding' : 'matters.gate.decision',
        params: {},
        at: null,
        state: isLast ? 'now' : 'to-come',
      }
  const gates = placeGates([...own, ...parts.flatMap((part) => part.gates), decision], now)
  return {
    gates: gates.map(({ at, ...gate }) => ({ ...gate, at: at?.toISOString() ?? null })),
    changesAt: earliest(parts.map((part) => part.changesAt)),
  }
}

/** Matters decided lately that had no activity whose report would already be told of. */
export async function listDecided(locale: Locale, limit: number, db: Db = defaultDb) {
  const rows = await db
    .select({ slug: matters.slug, title: matters.title, decision: matters.decision, decidedAt: matters.decidedAt })
    .from(matters)
    .where(and(isNotNull(matters.decidedAt), isNotNull(matters.publishedAt), isNull(matters.deletedAt)))
    .orderBy(desc(matters.decidedAt))
    .limit(limit)
  return rows.map(({ slug, title, decision, decidedAt }) => ({
    slug,
    title: localised(title, locale),
    decision: decision ? localised(decision, locale) : null,
    decidedAt: decidedAt!.toISOString(),
  }))
}
