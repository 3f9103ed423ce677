import type { Db } from '#db/client.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Gate } from './domain/timeline.ts'

/** What a kind of activity tells its matter. Each registers itself once in its index, so a new kind is one folder and one line. */
export type ActivityKind = {
  kind: string
  listGates(db: Db, matterId: string, actor: Actor, now: Date): Promise<Gate[]>
  /** True while the public may still take part: no decision before that. */
  isOpen(db: Db, matterId: string, now: Date): Promise<boolean>
}

const kinds = new Map<string, ActivityKind>()
export const registerActivityKind = (kind: ActivityKind) => void kinds.set(kind.kind, kind)
export const listActivityKinds = () => [...kinds.values()]
