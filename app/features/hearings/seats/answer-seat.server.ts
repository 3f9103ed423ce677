import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingApplications } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { AnswerSeatInput } from '../inputs.ts'
import { holdHearing, listApplications, nextInLine, seatedIn } from '../load.server.ts'
import { maySee, requireSignedIn } from '../policy.ts'

/** Whoever has a seat takes it or leaves it to the next of their group, until the hearing begins. */
export const answerSeat = defineCommand({
  name: 'hearings.answer-seat',
  input: AnswerSeatInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const hearing = await holdHearing(tx, input.hearingId)
    if (!maySee(actor, hearing, now)) throw new AppError('not_found', 'problem.notFound')
    const applications = await listApplications(tx, hearing.id)
    const own = applications.find(({ accountId }) => accountId === person.id)
    if (statusOf(hearing, now) !== 'drawn' || !own || !seatedIn(hearing, applications).has(own.number))
      throw new AppError('conflict', 'hearings.problem.noSeat')
    return { hearing, own, next: nextInLine(hearing, applications, own.number) }
  },
  async write({ tx, input: { answer }, now }, { hearing: { id, matterId }, own: { number }, next }) {
    await tx
      .update(hearingApplications)
      .set(answer === 'accept' ? { acceptedAt: now } : { declinedAt: now, acceptedAt: null })
      .where(and(eq(hearingApplications.hearingId, id), eq(hearingApplications.number, number)))
    return {
      result: { id },
      event: {
        name: answer === 'accept' ? 'hearings.seat-accepted' : 'hearings.seat-declined',
        matterId,
        activityId: id,
        // Whose seat it is now, so that they can be told.
        payload: { number, next: answer === 'decline' ? (next ?? null) : null },
        anonymous: true,
      },
    }
  },
})
