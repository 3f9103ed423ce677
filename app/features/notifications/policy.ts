import { type Actor, isSignedIn, type SignedIn } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

/** Each reads only what was written to them. */
export function requireReader(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}
