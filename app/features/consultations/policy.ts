import { type Actor, holds, isSignedIn, type SignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { type ConsultationStatus, isPublic, type Period, statusOf } from './domain/period.ts'

type Subject = Period & { agencyId: string }

/** Commands that need a name behind them. */
export function requireSignedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}

/** An unpublished consultation is known only to its agency; to everybody else it does not exist. */
export const maySee = (actor: Actor, consultation: Subject, now: Date) =>
  isPublic(statusOf(consultation, now)) || (statusOf(consultation, now) === 'draft' && worksFor(actor, consultation.agencyId))

/** Anybody signed in may take part while it is open; the refusal names the closing (or opening) time. */
export function requireOpen(consultation: Subject, now: Date) {
  const status: ConsultationStatus = statusOf(consultation, now)
  if (status === 'announced') throw new AppError('conflict', 'consultations.problem.notOpen', { at: consultation.opensAt!.toISOString() })
  if (status !== 'open') throw new AppError('conflict', 'consultations.problem.closed', { at: consultation.closesAt!.toISOString() })
}

/** The office of the consultation, with the capability for the task. Another agency's official is refused. */
export function requireCapability(actor: Actor, agencyId: string, ...capabilities: Parameters<typeof holds>[2][]): SignedIn {
  const signedIn = requireSignedIn(actor)
  if (!holds(signedIn, agencyId, ...capabilities)) throw new AppError('forbidden', 'problem.forbidden')
  return signedIn
}
/** Authors write drafts and publish; moderators and authors answer; moderators hide; analysts tag and note; the decision maker may do what authors may. */
export const requireAuthor = (actor: Actor, agencyId: string) => requireCapability(actor, agencyId, 'author', 'decision-maker')
export const requireResponder = (actor: Actor, agencyId: string) =>
  requireCapability(actor, agencyId, 'author', 'moderator', 'decision-maker')
export const requireModerator = (actor: Actor, agencyId: string) => requireCapability(actor, agencyId, 'moderator')
export const requireColleague = (actor: Actor, agencyId: string) =>
  requireCapability(actor, agencyId, 'author', 'moderator', 'analyst', 'decision-maker')
