import { eq, inArray } from 'drizzle-orm'
import { type Locale, localised } from '#app/i18n/locale.ts'
import { type Actor, holds, isSignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { toRichText } from '#app/platform/rich-text.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { accounts, agencies, consultations, matters } from '#db/schema/index.server.ts'
import { historyOf, noticeOf } from './changes.server.ts'
import { draw, seedOf } from './domain/draw.ts'
import { nextChange, statusOf } from './domain/period.ts'
import {
  type Application,
  type Hearing,
  type Line,
  listApplications,
  listChanges,
  listLines,
  requireHearing,
  requireVisibleHearing,
  seatedIn,
} from './load.server.ts'
import { requireColleague } from './policy.ts'

async function aboutOf(db: Db, hearing: Hearing, locale: Locale, now: Date) {
  const [row] = await db
    .select({
      slug: matters.slug,
      matter: matters.title,
      agencySlug: agencies.slug,
      agency: agencies.name,
      consultation: consultations.title,
    })
    .from(matters)
    .innerJoin(agencies, eq(agencies.id, hearing.agencyId))
    .leftJoin(consultations, eq(consultations.id, hearing.consultationId ?? hearing.id))
    .where(eq(matters.id, hearing.matterId))
  const about = localised(hearing.about, locale)
  const changes = await listChanges(db, hearing.id)
  return {
    id: hearing.id,
    title: localised(hearing.title, locale),
    about: { nodes: toRichText(about.text), lang: about.lang },
    venue: localised(hearing.venue, locale),
    status: statusOf(hearing, now),
    ...noticeOf(hearing, changes),
    changes: historyOf(changes, locale),
    appliesUntil: hearing.appliesUntil?.toISOString() ?? null,
    heldAt: hearing.heldAt?.toISOString() ?? null,
    handledAt: hearing.handledAt?.toISOString() ?? null,
    agenda: hearing.agenda
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    groups: hearing.groups.map(({ key, name, seats }) => ({ key, name: localised(name, locale), seats })),
    secretHash: hearing.secretHash,
    secret: hearing.drawnAt ? hearing.secret : null,
    matter: { slug: row!.slug, title: localised(row!.matter, locale) },
    agency: { slug: row!.agencySlug, name: localised(row!.agency, locale) },
    consultation:
      hearing.consultationId && row!.consultation ? { id: hearing.consultationId, title: localised(row!.consultation, locale) } : null,
  }
}
export type HearingAbout = Awaited<ReturnType<typeof aboutOf>>

/** Names of those who have a seat: who takes part in a hearing is public. Everybody else is a number. */
async function namesOf(db: Db, applications: readonly Application[], chosen: ReadonlySet<number>) {
  const ids = applications.filter(({ number }) => chosen.has(number)).map(({ accountId }) => accountId)
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: accounts.id, name: accounts.displayName, deletedAt: accounts.deletedAt })
          .from(accounts)
          .where(inArray(accounts.id, ids))
  const nameOf = new Map(rows.map(({ id, name, deletedAt }) => [id, deletedAt ? '' : name]))
  return new Map(applications.map(({ number, accountId }) => [number, nameOf.get(accountId) ?? '']))
}

const drawnOf = (
  hearing: Hearing,
  applications: readonly Application[],
  chosen: ReadonlySet<number>,
  names: ReadonlyMap<number, string>,
) =>
  hearing.drawnAt === null
    ? []
    : applications
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => a.groupKey.localeCompare(b.groupKey, 'en', { numeric: true }) || a.rank! - b.rank!)
        .map(({ number, groupKey, rank, declinedAt, acceptedAt }) => ({
          number,
          group: groupKey,
          rank: rank!,
          name: chosen.has(number) ? names.get(number)! : null,
          state: declinedAt
            ? ('declined' as const)
            : chosen.has(number)
              ? acceptedAt
                ? ('accepted' as const)
                : ('chosen' as const)
              : ('reserve' as const),
        }))

const inDraw = (applications: readonly Application[]) =>
  applications.filter(({ rank }) => rank !== null).map(({ number, groupKey }) => ({ number, group: groupKey }))

export const lineOf = ({ id, ordinal, participant, speaker, body, confirmedAt, objection, outcome, reason }: Line) => ({
  id,
  ordinal,
  participant,
  speaker,
  body,
  state:
    participant === null
      ? ('office' as const)
      : objection
        ? ('disputed' as const)
        : confirmedAt
          ? ('confirmed' as const)
          : ('open' as const),
  objection,
  outcome,
  reason,
})
export type LineView = ReturnType<typeof lineOf>

/** The public page; whoever applied sees their own application, and before publication the lines they have to confirm. */
export async function requireHearingPage(actor: Actor, id: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const hearing = await requireVisibleHearing(db, actor, id, now)
  const applications = await listApplications(db, id)
  const chosen = seatedIn(hearing, applications)
  const own = isSignedIn(actor) ? applications.find(({ accountId, withdrawnAt }) => accountId === actor.id && !withdrawnAt) : undefined
  const lines = await listLines(db, id)
  const shown = hearing.transcriptAt ? lines : lines.filter(({ participant }) => own !== undefined && participant === own.number)
  return {
    hearing,
    changesAt: nextChange(hearing, now),
    page: {
      about: await aboutOf(db, hearing, locale, now),
      signedIn: isSignedIn(actor),
      mayManage: worksFor(actor, hearing.agencyId),
      applications: applications.filter(({ withdrawnAt }) => !withdrawnAt).length,
      drawn: drawnOf(hearing, applications, chosen, await namesOf(db, applications, chosen)),
      seed: hearing.drawnAt && hearing.secret ? seedOf(hearing.secret, inDraw(applications)) : null,
      own: own
        ? {
            number: own.number,
            group: own.groupKey,
            statement: own.statement,
            hasSeat: chosen.has(own.number),
            accepted: own.acceptedAt !== null,
          }
        : null,
      published: hearing.transcriptAt !== null,
      lines: shown
        .map((line) => ({ ...lineOf(line), mine: own !== undefined && line.participant === own.number }))
        .map((line) => (hearing.handledAt ? line : { ...line, outcome: null, reason: null })),
    },
  }
}

/** The office's page: applications with their words, and everything that is still to be done. */
export async function requireHearingWork(actor: Actor, id: string, locale: Locale, now: Date, db: Db = defaultDb) {
  const hearing = await requireHearing(db, id)
  requireColleague(actor, hearing.agencyId)
  const applications = await listApplications(db, id)
  const chosen = seatedIn(hearing, applications)
  return {
    about: await aboutOf(db, hearing, locale, now),
    agenda: hearing.agenda,
    venue: hearing.venue,
    mayAuthor: holds(actor, hearing.agencyId, 'author', 'decision-maker'),
    mayWrite: holds(actor, hearing.agencyId, 'author', 'moderator', 'decision-maker'),
    applications: applications
      .filter(({ withdrawnAt }) => !withdrawnAt)
      .map(({ number, groupKey, statement }) => ({ number, group: groupKey, statement, chosen: chosen.has(number) })),
    drawn: drawnOf(hearing, applications, chosen, await namesOf(db, applications, chosen)),
    lines: (await listLines(db, id)).map(lineOf),
  }
}
export type HearingWork = Awaited<ReturnType<typeof requireHearingWork>>

/** All that somebody needs to draw the seats again. */
export async function requireSelection(actor: Actor, id: string, now: Date, db: Db = defaultDb) {
  const hearing = await requireVisibleHearing(db, actor, id, now)
  if (!hearing.drawnAt || !hearing.secret) throw new AppError('not_found', 'problem.notFound')
  const applicants = inDraw(await listApplications(db, id))
  return {
    format: 'minyi-hearing-draw/1',
    hearing: id,
    secretHash: hearing.secretHash,
    secret: hearing.secret,
    seed: seedOf(hearing.secret, applicants),
    groups: hearing.groups,
    applicants,
    drawn: draw(hearing.secret, applicants),
  }
}

/** The handling report: what participants said, and what became of it. */
export async function requireHandling(actor: Actor, id: string, now: Date, db: Db = defaultDb) {
  const hearing = await requireVisibleHearing(db, actor, id, now)
  if (!hearing.handledAt) throw new AppError('not_found', 'problem.notFound')
  return (await listLines(db, id)).filter(({ participant }) => participant !== null).map(lineOf)
}
