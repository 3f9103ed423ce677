/** Who acts. Kinds as a citizen sees them; an organisation is never counted as a person. */
export const PARTICIPANT_KINDS = ['person', 'organisation', 'expert', 'official', 'administrator'] as const
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number]

/** What an official may do for one agency. */
export const CAPABILITIES = ['author', 'moderator', 'analyst', 'decision-maker'] as const
export type Capability = (typeof CAPABILITIES)[number]

export type Grant = { agencyId: string; capability: Capability }

export type Actor = {
  /** Null for a visitor and for the system itself. */
  id: string | null
  kind: ParticipantKind | 'visitor' | 'system'
  displayName: string
  realName: string | null
  grants: readonly Grant[]
  sessionId: string | null
}
export type SignedIn = Actor & { id: string; kind: ParticipantKind }

export const VISITOR: Actor = { id: null, kind: 'visitor', displayName: '', realName: null, grants: [], sessionId: null }
/** Jobs, the demo and the command line act as the system; it owns no account. */
export const SYSTEM: Actor = { ...VISITOR, kind: 'system' }

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.id !== null
export const holds = (actor: Actor, agencyId: string, ...capabilities: Capability[]) =>
  actor.grants.some((grant) => grant.agencyId === agencyId && capabilities.includes(grant.capability))
export const worksFor = (actor: Actor, agencyId: string) => actor.grants.some((grant) => grant.agencyId === agencyId)
