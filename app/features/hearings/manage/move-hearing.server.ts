import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { localisedOf } from '#app/features/matters/index.server.ts'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingChanges, hearings } from '#db/schema/index.server.ts'
import { isSameMinute, isShortNotice, NOTICE_DAYS } from '../domain/period.ts'
import { MoveHearingInput, REASON_MIN } from '../inputs.ts'
import { holdHearing } from '../load.server.ts'
import { requireAuthor, requireChangeable } from '../policy.ts'

/**
 * To another time, place or end of applications, before it has begun; always with a reason that the page shows beside the old times.
 * Applications and seats stay. Less than 30 days from now to a new time needs a reason of its own, as the first notice did.
 */
export const moveHearing = defineCommand({
  name: 'hearings.move',
  input: MoveHearingInput,
  async authorise({ tx, actor, input, now }) {
    const hearing = await holdHearing(tx, input.hearingId)
    const author = requireAuthor(actor, hearing.agencyId)
    const planned = requireChangeable(hearing, now)
    if (now >= planned.heldAt) throw new AppError('conflict', 'hearings.problem.begunMove')
    const refuse = (key: string, field: string, params = {}) => new AppError('invalid', key, params, field)
    const kept = <T extends Date>(given: T, before: T) => (isSameMinute(given, before) ? before : given)
    const heldAt = kept(input.heldAt, planned.heldAt)
    const appliesUntil = kept(input.appliesUntil ?? planned.appliesUntil, planned.appliesUntil)
    const venue = localisedOf(input.venueZh, input.venueEn)
    const moved = {
      held: heldAt !== planned.heldAt,
      applies: appliesUntil !== planned.appliesUntil,
      venue: venue.zh !== hearing.venue.zh || (venue.en ?? '') !== (hearing.venue.en ?? ''),
    }
    // Whoever reads only English would be sent to the old place.
    if (venue.zh !== hearing.venue.zh && venue.en && venue.en === hearing.venue.en) throw refuse('hearings.problem.venueEn', 'venueEn')
    if (!moved.held && !moved.applies && !moved.venue) throw refuse('hearings.problem.nothingMoved', 'heldAt')
    if (moved.applies && hearing.drawnAt) throw refuse('hearings.problem.drawnAlready', 'appliesUntil')
    if (moved.applies && appliesUntil <= now) throw refuse('hearings.problem.inPast', 'appliesUntil')
    if (heldAt <= now) throw refuse('hearings.problem.inPast', 'heldAt')
    if (heldAt <= appliesUntil) throw refuse('hearings.problem.heldTooEarly', 'heldAt')
    const short = moved.held && isShortNotice(now, heldAt)
    if (short && (input.shortReason?.length ?? 0) < REASON_MIN)
      throw refuse('hearings.problem.shortReason', 'shortReason', { days: NOTICE_DAYS, minimum: REASON_MIN })
    return { hearing, author, planned, moved, short, heldAt, appliesUntil, venue }
  },
  async write({ tx, input, now }, { hearing, author, planned, moved, short, heldAt, appliesUntil, venue }) {
    const { id, matterId } = hearing
    const changeId = uuidv7()
    await tx.update(hearings).set({ heldAt, appliesUntil, venue }).where(eq(hearings.id, id))
    await tx.insert(hearingChanges).values({
      id: changeId,
      hearingId: id,
      kind: 'moved',
      reason: input.reason,
      ...(moved.held ? { heldAtBefore: planned.heldAt, heldAtAfter: heldAt } : {}),
      ...(moved.applies ? { appliesUntilBefore: planned.appliesUntil, appliesUntilAfter: appliesUntil } : {}),
      ...(moved.venue ? { venueBefore: hearing.venue, venueAfter: venue } : {}),
      shortNoticeReason: short ? input.shortReason! : null,
      changedBy: author.id,
      changedAt: now,
    })
    const payload = { changeId, heldAt: heldAt.toISOString(), appliesUntil: appliesUntil.toISOString(), short }
    return { result: { id }, event: { name: 'hearings.moved', matterId, activityId: id, payload } }
  },
})
