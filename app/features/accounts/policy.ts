import { type Actor, isSignedIn, type SignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

/** What belongs to an account is for its owner alone. */
export function requireSignedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}

/** Kinds, capabilities, agencies, jobs and mail are an administrator's; the installation itself may do the same. */
export function requireAdministrator(actor: Actor): Actor {
  if (actor.kind === 'system') return actor
  if (requireSignedIn(actor).kind !== 'administrator') throw new AppError('forbidden', 'problem.forbidden')
  return actor
}
