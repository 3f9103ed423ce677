import { type Actor, type Capability, holds, isSignedIn, type SignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

export function requireSignedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}
function requireOffice(actor: Actor, agencyId: string, ...capabilities: Capability[]): SignedIn {
  const signedIn = requireSignedIn(actor)
  if (!holds(signedIn, agencyId, ...capabilities)) throw new AppError('forbidden', 'problem.forbidden')
  return signedIn
}
/** As with comments: only moderators hide. Authors and the decision maker, too, set how the room is run. */
export const mayHide = (actor: Actor, agencyId: string) => holds(actor, agencyId, 'moderator')
export const mayRun = (actor: Actor, agencyId: string) => holds(actor, agencyId, 'author', 'moderator', 'decision-maker')
export const requireModerator = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'moderator')
export const requireRunner = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'moderator', 'decision-maker')
