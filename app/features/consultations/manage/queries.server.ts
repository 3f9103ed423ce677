import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { clauses, comments, consultations, draftVersions, matters, periodExtensions } from '#db/schema/index.server.ts'
import { isShortNotice, NOTICE_DAYS, statusOf } from '../domain/period.ts'
import { requireConsultation } from '../load.server.ts'
import { requireCapability } from '../policy.ts'
import { atHourAfterDays, toLocalTime } from './domain/local-time.ts'
import { requireManaged } from './load.server.ts'

const counts = {
  comments: sql<number>`count(*)::int`,
  answered: sql<number>`count(${comments.respondedAt})::int`,
}
async function countAnswers(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { comments: number; answered: number }>()
  const rows = await db
    .select({ id: comments.consultationId, ...counts })
    .from(comments)
    .where(and(inArray(comments.consultationId, [...ids]), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))
    .groupBy(comments.consultationId)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Consultations of one's own agencies: what is running, what is owed. */
export async function listOwnConsultations(actor: Actor, locale: Locale, now: Date, db: Db = defaultDb) {
  const offices = [...new Set(actor.grants.map((grant) => grant.agencyId))]
  if (offices.length === 0) return []
  const rows = await db
    .select()
    .from(consultations)
    .where(and(inArray(consultations.agencyId, offices), isNull(consultations.deletedAt)))
    .orderBy(desc(consultations.createdAt), desc(consultations.id))
    .limit(300)
  const answers = await countAnswers(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const { comments: all, answered } = answers.get(row.id) ?? { comments: 0, answered: 0 }
    return {
      id: row.id,
      matterId: row.matterId,
      agencyId: row.agencyId,
      title: localised(row.title, locale),
      status: statusOf(row, now),
      comments: all,
      answered,
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
      answersDueAt: row.answersDueAt?.toISOString() ?? null,
      overdue: !row.reportedAt && row.answersDueAt !== null && row.answersDueAt < now && answered < all,
    }
  })
}
export type OwnConsultation = Awaited<ReturnType<typeof listOwnConsultations>>[number]

const CLOSING_HOUR = 18
/** The page that manages one consultation. Colleagues read it; authors and the decision maker change it. */
export async function requireManagePage(actor: Actor, id: string, now: Date, db: Db = defaultDb) {
  const consultation = await requireConsultation(db, id)
  requireCapability(actor, consultation.agencyId, 'author', 'moderator', 'analyst', 'decision-maker')
  const mayManage = actor.grants.some(
    (g) => g.agencyId === consultation.agencyId && (g.capability === 'author' || g.capability === 'decision-maker'),
  )
  const [[matter], extensions, version, answers] = await Promise.all([
    db
      .select({ slug: matters.slug, title: matters.title, publishedAt: matters.publishedAt })
      .from(matters)
      .where(eq(matters.id, consultation.matterId)),
    db.select().from(periodExtensions).where(eq(periodExtensions.consultationId, id)).orderBy(asc(periodExtensions.extendedAt)),
    findVersion(db, id),
    countAnswers(db, [id]),
  ])
  const { title, summary, asksRealName, publishedAt, opensAt, closesAt, answersDueAt, reportedAt, shortPeriodReason } = consultation
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    id,
    title,
    summary,
    asksRealName,
    shortPeriodReason,
    mayManage,
    status: statusOf(consultation, now),
    matter: { slug: matter!.slug, title: matter!.title, isPublished: matter!.publishedAt !== null },
    publishedAt: iso(publishedAt),
    opensAt: iso(opensAt),
    closesAt: iso(closesAt),
    answersDueAt: iso(answersDueAt),
    reportedAt: iso(reportedAt),
    overdue: !reportedAt && answersDueAt !== null && answersDueAt < now,
    isShort: publishedAt !== null && closesAt !== null && isShortNotice(publishedAt, closesAt),
    extensions: extensions.map((one) => ({
      id: one.id,
      before: one.closesAtBefore.toISOString(),
      after: one.closesAtAfter.toISOString(),
      reason: one.reason,
      at: one.extendedAt.toISOString(),
    })),
    version,
    ...(answers.get(id) ?? { comments: 0, answered: 0 }),
    /** Local times for the form's fields. */
    proposed: {
      closesAt: toLocalTime(atHourAfterDays(now, NOTICE_DAYS, CLOSING_HOUR, env.TIME_ZONE), env.TIME_ZONE),
      extendTo: closesAt ? toLocalTime(atHourAfterDays(closesAt, 7, CLOSING_HOUR, env.TIME_ZONE), env.TIME_ZONE) : '',
    },
  }
}
export type ManagePage = Awaited<ReturnType<typeof requireManagePage>>

async function findVersion(db: Db, consultationId: string) {
  const [row] = await db
    .select()
    .from(draftVersions)
    .where(eq(draftVersions.consultationId, consultationId))
    .orderBy(desc(draftVersions.number))
    .limit(1)
  if (!row) return null
  const [sizes] = await db
    .select({
      clauses: sql<number>`count(*)::int`,
      translated: sql<number>`count(${clauses.translation})::int`,
      explained: sql<number>`count(${clauses.explanation})::int`,
      articles: sql<number>`(count(*) filter (where ${clauses.kind} = 'article'))::int`,
    })
    .from(clauses)
    .where(eq(clauses.versionId, row.id))
  return {
    id: row.id,
    number: row.number,
    language: row.language,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishRequestedAt: row.publishRequestedAt?.toISOString() ?? null,
    ...sizes!,
  }
}

/** The stored edition for the import page: every clause with its note, in reading order. */
export async function requireDraftPage(actor: Actor, id: string, db: Db = defaultDb) {
  const consultation = await requireManaged(db, actor, id)
  const version = await findVersion(db, id)
  const rows = version
    ? await db
        .select({
          id: clauses.id,
          key: clauses.key,
          kind: clauses.kind,
          label: clauses.label,
          heading: clauses.heading,
          text: clauses.text,
          path: clauses.path,
          translation: clauses.translation,
          explanation: clauses.explanation,
        })
        .from(clauses)
        .where(eq(clauses.versionId, version.id))
        .orderBy(asc(clauses.ordinal))
    : []
  const isPublished = consultation.publishedAt !== null && version?.publishedAt !== null
  const isLocked = consultation.reportedAt !== null || (!isPublished && version !== null && version.publishRequestedAt !== null)
  return {
    id,
    title: consultation.title,
    /** What is shown is published: an import begins the next edition. */
    isPublished,
    isLocked,
    follows: consultation.publishedAt !== null,
    titleKey: titleKeyOf(isLocked, consultation.publishedAt !== null),
    version,
    untranslated: version && version.translated > 0 ? rows.filter((row) => !row.translation).map((row) => row.path) : [],
    clauses: rows.map(({ translation, text, ...row }) => ({ ...row, text: text.length > 120 ? `${text.slice(0, 120)}…` : text })),
  }
}
type TitleKey = 'consultations.manage.draft' | 'consultations.import.nextTitle' | 'consultations.import.title'
const titleKeyOf = (isLocked: boolean, follows: boolean): TitleKey =>
  isLocked ? 'consultations.manage.draft' : follows ? 'consultations.import.nextTitle' : 'consultations.import.title'
export type DraftPage = Awaited<ReturnType<typeof requireDraftPage>>
