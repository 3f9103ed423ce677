import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** An event as the log publishes it; `position` is gapless from 1. */
export type LoggedEvent = {
  position: number
  id: number
  name: string
  matterId: string | null
  activityId: string | null
  actorId: string | null
  payload: Record<string, unknown>
  occurredAt: Date
}

export const GENESIS = Buffer.alloc(32)

/** SHA-256 over the previous hash and the event as canonical JSON (RFC 8785): 32 bytes. */
export function hashEvent(previous: Uint8Array, event: LoggedEvent): Buffer {
  const { position, id, name, matterId, activityId, actorId, payload, occurredAt } = event
  const text = canonicalize({ position, id, name, matterId, activityId, actorId, payload, occurredAt: occurredAt.toISOString() })!
  return createHash('sha256').update(previous).update(text).digest()
}
