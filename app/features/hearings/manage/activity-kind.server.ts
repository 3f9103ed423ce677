import { and, asc, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import {
  type ActivityKind,
  type ActivityState,
  earliest,
  isPublished,
  joinContributions,
  liveliestOf,
  publicOf,
} from '#app/features/matters/index.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { hearings } from '#db/schema/index.server.ts'
import { nextChange, statusOf } from '../domain/period.ts'
import { maySee } from '../policy.ts'
import { blocksOf } from './blocks.server.ts'

const published = (now: Date) => isPublished(hearings, now)
const listPublished = (db: Db, matterIds: readonly string[], now: Date) =>
  matterIds.length === 0
    ? []
    : db
        .select()
        .from(hearings)
        .where(and(inArray(hearings.matterId, [...matterIds]), published(now)))
        .orderBy(desc(hearings.publishedAt))

/** Nothing more is to come of it. */
const isOver = ({ handledAt, calledOffAt }: typeof hearings.$inferSelect) => handledAt !== null || calledOffAt !== null

function stateOf(row: typeof hearings.$inferSelect, now: Date): ActivityState {
  const status = statusOf(row, now)
  return { key: `hearings.status.${status}`, closesAt: status === 'applying' ? row.appliesUntil : null, href: `/hearings/${row.id}` }
}

/** Hearings as their matter sees them. */
export const hearingKind: ActivityKind = {
  kind: 'hearing',
  async listGates(db, matterId, now) {
    const rows = await listPublished(db, [matterId], now)
    const gate = (row: (typeof rows)[number], step: string, at: Date | null) => ({
      id: `${row.id}-${step}`,
      step: `hearings.gate.${step}`,
      params: {},
      at,
      href: `/hearings/${row.id}`,
    })
    return {
      gates: rows.flatMap((row) => [
        gate(row, 'notice', row.publishedAt),
        row.calledOffAt ? gate(row, 'calledOff', row.calledOffAt) : gate(row, 'held', row.heldAt),
        ...(row.handledAt ? [gate(row, 'handled', row.handledAt)] : []),
      ]),
      untouched: rows.length === 0,
      finished: rows.every(isOver),
      changesAt: earliest(rows.map((row) => nextChange(row, now))),
    }
  },
  async listStates(db, matterIds, now) {
    // The newest; one that was called off speaks for the matter only where there is no other.
    return liveliestOf(
      await listPublished(db, matterIds, now),
      (row) => (row.calledOffAt ? 1 : 0),
      (row) => stateOf(row, now),
    )
  },
  async isOpen(db, matterId, now) {
    const rows = await listPublished(db, [matterId], now)
    return rows.some((row) => !isOver(row))
  },
  async listOpen(db, now, limit) {
    const applying = and(
      published(now),
      isNull(hearings.handledAt),
      isNull(hearings.calledOffAt),
      gt(hearings.heldAt, now),
      isNull(hearings.drawnAt),
      gt(hearings.appliesUntil, now),
    )
    const { id, agencyId, title, about: summary, appliesUntil } = hearings
    const [rows, total] = await Promise.all([
      db
        .select({ id, agencyId, title, summary, appliesUntil })
        .from(hearings)
        .where(applying)
        .orderBy(asc(appliesUntil), asc(id))
        .limit(limit),
      db.$count(hearings, applying),
    ])
    return {
      rows: rows.map(({ appliesUntil: closesAt, ...row }) => ({
        ...row,
        closesAt: closesAt!,
        href: `/hearings/${row.id}`,
        invitation: 'hearings.status.applying',
      })),
      total,
    }
  },
  async findNextChange(db, now) {
    const rows = await db.select().from(hearings).where(published(now)).orderBy(asc(hearings.publishedAt))
    return earliest(rows.map((row) => nextChange(row, now)))
  },
  async listPublic(db, which, now) {
    const { id, matterId } = hearings
    const rows = await db
      .select()
      .from(hearings)
      .where(and('activityId' in which ? eq(id, which.activityId) : eq(matterId, which.matterId), published(now)))
    return rows.map((row) => publicOf(row, stateOf(row, now)))
  },
  async isCalledOff(db, activityId) {
    return (await db.$count(hearings, and(eq(hearings.id, activityId), isNotNull(hearings.calledOffAt)))) > 0
  },
  async isVisible(actor, activityId, now) {
    const [row] = await defaultDb.select().from(hearings).where(eq(hearings.id, activityId))
    return row !== undefined && maySee(actor, row, now)
  },
  async contribute(db, matterId, locale, now, audience) {
    const rows = await listPublished(db, [matterId], now)
    return joinContributions(rows, (row) => blocksOf(db, row, locale, now, audience))
  },
}
