import { type Actor, type Capability, holds, isSignedIn, type SignedIn, worksFor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'

type Subject = { agencyId: string; publishedAt: Date | null; deletedAt: Date | null }

/** Following needs a name behind it. */
export function requireFollower(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new AppError('signed_out', 'problem.signedOut')
  return actor
}

function requireOffice(actor: Actor, agencyId: string, ...capabilities: Capability[]): SignedIn {
  const signedIn = requireFollower(actor)
  if (!holds(signedIn, agencyId, ...capabilities)) throw new AppError('forbidden', 'problem.forbidden')
  return signedIn
}
/** Authors, and the decision maker, keep the agency's matters. */
export const requireMatterAuthor = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'author', 'decision-maker')
/** Deciding is the chief's alone. */
export const requireDecisionMaker = (actor: Actor, agencyId: string) => requireOffice(actor, agencyId, 'decision-maker')

/** The office's pages: somebody who works for some agency. */
export function requireOfficial(actor: Actor): SignedIn {
  const signedIn = requireFollower(actor)
  if (signedIn.grants.length === 0) throw new AppError('forbidden', 'problem.forbidden')
  return signedIn
}

/** An unpublished matter is known only to its agency; to everybody else it does not exist. */
export const maySeeMatter = (actor: Actor, matter: Subject) =>
  !matter.deletedAt && (matter.publishedAt !== null || worksFor(actor, matter.agencyId))
