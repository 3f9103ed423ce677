import { type Actor, type Capability, holds, isSignedIn, type SignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type HearingTimes, isPublic, statusOf } from './domain/period.ts'

type Subject = HearingTimes & { agencyId: string }

/** An unpublished hearing is known only to its agency; to everybody else it does not exist. */
export const maySee = (actor: Actor, hearing: Subject, now: Date) =>
  isPublic(statusOf(hearing, now)) || (statusOf(hearing, now) === 'draft' && worksFor(actor, hearing.agencyId))

export function requireSignedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}
function requireOffice(actor: Actor, agencyId: string, ...capabilities: Capability[]): SignedIn {
  const signedIn = requireSignedIn(actor)
  if (!holds(signedIn, agencyId, ...capabilities)) throw new AppError('forbidden', 'problem.forbidden')
  return signedIn
}
/** Published, not called off and not begun: it can still be moved or called off. A day that passed without a draw was no hearing. */
export function requireChangeable(hearing: HearingTimes, now: Date): { heldAt: Date; appliesUntil: Date } {
  const status = statusOf(hearing, now)
  if (status === 'draft') throw new AppError('conflict', 'hearings.problem.notPublished')
  if (status === 'called-off') throw new AppError('conflict', 'hearings.problem.calledOff')
  if (status !== 'applying' && status !== 'drawing' && status !== 'drawn') throw new AppError('conflict', 'hearings.problem.begunMove')
  return { heldAt: hearing.heldAt!, appliesUntil: hearing.appliesUntil! }
}
/** Authors, and the decision maker, call the hearing, draw its seats and answer for it; moderators, too, write its transcript. */
export const requireAuthor = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'decision-maker')
export const requireClerk = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'moderator', 'decision-maker')
export const requireColleague = (actor: Actor, agencyId: string) =>
  requireOffice(actor, agencyId, 'author', 'moderator', 'analyst', 'decision-maker')
