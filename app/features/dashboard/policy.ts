import { type Actor, holds, isSignedIn, type SignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

/** Analysts, authors and the decision maker freeze and publish reports. */
export function requireAnalyst(actor: Actor, agencyId: string): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  if (!holds(actor, agencyId, 'analyst', 'author', 'decision-maker')) throw new AppError('forbidden', 'problem.forbidden')
  return actor
}
/** The agency's own people see where their duties lead. */
export const audienceFor = (actor: Actor, agencyId: string) => (worksFor(actor, agencyId) ? ('office' as const) : ('public' as const))
