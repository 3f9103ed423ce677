import { type Actor, holds, isSignedIn, type SignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

/** The tree and its capabilities are an administrator's; the installation itself (the demo, the command line) may do the same. */
export function requireAdministrator(actor: Actor): Actor {
  if (actor.kind === 'system' || actor.kind === 'administrator') return actor
  throw isSignedIn(actor) ? new AppError('forbidden', 'problem.forbidden') : new AppError('signed_out', 'problem.signedOut')
}

/** Those who make the agency's reports say whom it serves. */
export function requireAnalystOf(actor: Actor, agencyId: string): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  if (!holds(actor, agencyId, 'analyst', 'author', 'decision-maker')) throw new AppError('forbidden', 'problem.forbidden')
  return actor
}
