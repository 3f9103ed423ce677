import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { hearingApplications } from '#db/schema/index.server.ts'
import { statusOf } from '../domain/period.ts'
import { ApplyInput, HearingInput } from '../inputs.ts'
import { holdHearing, listApplications } from '../load.server.ts'
import { maySee, requireSignedIn } from '../policy.ts'

/** One application for each person; sent again it replaces the words of the first. */
export const applyForSeat = defineCommand({
  name: 'hearings.apply',
  input: ApplyInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const hearing = await holdHearing(tx, input.hearingId)
    if (!maySee(actor, hearing, now)) throw new AppError('not_found', 'problem.notFound')
    if (statusOf(hearing, now) !== 'applying') throw new AppError('conflict', 'hearings.problem.notApplying')
    if (!hearing.groups.some(({ key }) => key === input.group)) throw new AppError('invalid', 'problem.field.invalid', {}, 'group')
    return { person, hearing }
  },
  async write({ tx, input: { group, statement }, now }, { person, hearing: { id, matterId } }) {
    const all = await listApplications(tx, id)
    const number = all.find(({ accountId }) => accountId === person.id)?.number ?? Math.max(0, ...all.map((one) => one.number)) + 1
    const values = { groupKey: group, statement, appliedAt: now, withdrawnAt: null }
    await tx
      .insert(hearingApplications)
      .values({ hearingId: id, number, matterId, accountId: person.id, ...values })
      .onConflictDoUpdate({ target: [hearingApplications.hearingId, hearingApplications.number], set: values })
    return { result: { id, number }, event: { name: 'hearings.applied', matterId, activityId: id, payload: { number }, anonymous: true } }
  },
})

export const withdrawApplication = defineCommand({
  name: 'hearings.withdraw-application',
  input: HearingInput,
  async authorise({ tx, actor, input, now }) {
    const person = requireSignedIn(actor)
    const hearing = await holdHearing(tx, input.hearingId)
    if (!maySee(actor, hearing, now)) throw new AppError('not_found', 'problem.notFound')
    const own = (await listApplications(tx, hearing.id)).find(({ accountId, withdrawnAt }) => accountId === person.id && !withdrawnAt)
    if (!own) throw new AppError('conflict', 'hearings.problem.notApplied')
    if (statusOf(hearing, now) !== 'applying') throw new AppError('conflict', 'hearings.problem.notApplying')
    return { hearing, own }
  },
  async write({ tx, now }, { hearing: { id, matterId }, own: { number } }) {
    await tx
      .update(hearingApplications)
      .set({ withdrawnAt: now })
      .where(and(eq(hearingApplications.hearingId, id), eq(hearingApplications.number, number)))
    return {
      result: { id },
      event: { name: 'hearings.application-withdrawn', matterId, activityId: id, payload: { number }, anonymous: true },
    }
  },
})
