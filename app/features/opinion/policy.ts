import { type Actor, type Capability, holds, isSignedIn, type SignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { isPublic, type MapPeriod, statusOf } from './domain/period.ts'

type Subject = MapPeriod & { agencyId: string }

/** An unpublished map is known only to its agency; to everybody else it does not exist. */
export const maySee = (actor: Actor, map: Subject, now: Date) =>
  isPublic(statusOf(map, now)) || (statusOf(map, now) === 'draft' && worksFor(actor, map.agencyId))

/** Taking part is possible while it is open; the refusal names the closing (or opening) time. */
export function refusalOf(map: Subject, now: Date): AppError | undefined {
  const status = statusOf(map, now)
  if (status === 'open') return undefined
  if (status === 'announced') return new AppError('conflict', 'opinion.problem.notOpen', { at: map.opensAt!.toISOString() })
  if (status === 'closed') return new AppError('conflict', 'opinion.problem.closed', { at: map.closesAt!.toISOString() })
  return new AppError('not_found', 'problem.notFound')
}

function requireOffice(actor: Actor, agencyId: string, ...capabilities: Capability[]): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  if (!holds(actor, agencyId, ...capabilities)) throw new AppError('forbidden', 'problem.forbidden')
  return actor
}
/** Authors, and the decision maker, prepare and publish; moderators, too, read statements; colleagues see the office's pages. */
export const requireAuthor = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'decision-maker')
export const requireModerator = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'moderator', 'decision-maker')
export const requireColleague = (actor: Actor, agencyId: string) =>
  requireOffice(actor, agencyId, 'author', 'moderator', 'analyst', 'decision-maker')
