import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

/** The tree and its capabilities are an administrator's; the installation itself (the demo, the command line) may do the same. */
export function requireAdministrator(actor: Actor): Actor {
  if (actor.kind === 'system' || actor.kind === 'administrator') return actor
  throw isSignedIn(actor) ? new AppError('forbidden', 'problem.forbidden') : new AppError('signed_out', 'problem.signedOut')
}
