import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Db } from '#db/client.server.ts'
import type { Localised } from '#db/schema/index.server.ts'
import type { Audience, Contribution } from './domain/block.ts'
import type { Gate } from './domain/timeline.ts'

/** Where an activity stands, in one line: a message key, and until when. */
export type ActivityState = { key: string; closesAt: Date | null; href: string }
export type ActivityGates = {
  gates: Gate[]
  /** Nothing of this kind has been published yet. */
  untouched: boolean
  /** Everything of this kind has its result: what is left is to decide. */
  finished: boolean
  changesAt: Date | null
}

/** What a neighbour of any kind of activity (its discussion, its matter's page) has to know of it. */
export type PublicActivity = ActivityState & { id: string; matterId: string; agencyId: string; title: Localised }

/** Something that anybody can take part in now; `invitation` is the key of the words that say in what. */
export type OpenActivity = {
  id: string
  agencyId: string
  title: Localised
  summary: Localised
  closesAt: Date
  href: string
  invitation: string
  /** How much has come in so far, where that is said: a key with its count. */
  received?: { key: string; count: number }
}

/** What a kind of activity tells its matter. Each registers itself once in its index, so a new kind is one folder and one line. */
export type ActivityKind = {
  kind: string
  listGates(db: Db, matterId: string, now: Date): Promise<ActivityGates>
  /** The state of the liveliest activity of each matter; matters without one are missing. */
  listStates(db: Db, matterIds: readonly string[], now: Date): Promise<Map<string, ActivityState>>
  /** True while the public may still take part: no decision before that. */
  isOpen(db: Db, matterId: string, now: Date): Promise<boolean>
  /** What is open, the soonest to close first, and how many there are in all. */
  listOpen(db: Db, now: Date, limit: number): Promise<{ rows: OpenActivity[]; total: number }>
  /** When time alone will next change what lists say. */
  findNextChange(db: Db, now: Date): Promise<Date | null>
  /** What its published activities say on the matter's dashboard, and the ids of those activities. */
  contribute(db: Db, matterId: string, locale: Locale, now: Date, audience: Audience): Promise<Contribution & { activityIds: string[] }>
  /** Whether this is an activity of the kind that the actor may see: its news is then theirs to hear. */
  isVisible(actor: Actor, activityId: string, now: Date): Promise<boolean>
  /** Whether this one was announced and then called off for good; left out where a kind knows no such thing. */
  isCalledOff?(db: Db, activityId: string): Promise<boolean>
  /** Published activities of the kind: the one, or all of a matter. */
  listPublic(db: Db, which: { activityId: string } | { matterId: string }, now: Date): Promise<PublicActivity[]>
}

const kinds = new Map<string, ActivityKind>()
export const registerActivityKind = (kind: ActivityKind) => void kinds.set(kind.kind, kind)
export const listActivityKinds = () => [...kinds.values()]
/** Of whatever kind it is. */
export async function isVisibleActivity(actor: Actor, activityId: string, now: Date): Promise<boolean> {
  for (const kind of kinds.values()) if (await kind.isVisible(actor, activityId, now)) return true
  return false
}
export async function findPublicActivity(db: Db, activityId: string, now: Date): Promise<PublicActivity | undefined> {
  for (const kind of kinds.values()) {
    const [found] = await kind.listPublic(db, { activityId }, now)
    if (found) return found
  }
  return undefined
}
export async function isCalledOff(db: Db, activityId: string): Promise<boolean> {
  for (const kind of kinds.values()) if (await kind.isCalledOff?.(db, activityId)) return true
  return false
}
export const listPublicActivities = async (db: Db, matterId: string, now: Date) =>
  (await Promise.all(listActivityKinds().map((kind) => kind.listPublic(db, { matterId }, now)))).flat()
export const earliest = (times: readonly (Date | null)[]) => times.reduce((first, at) => (at && (!first || at < first) ? at : first), null)
