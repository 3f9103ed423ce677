import { db } from '#db/client.server.ts'
import { findRoom } from './load.server.ts'

export { findRevision, readSlice, SLICE } from './delivery/slices.server.ts'
export { listOwnMessages } from './own.server.ts'

/** After such an event nothing more may be said in the room of its activity. */
export const endsTalk = (event: string) => event === 'hearings.called-off'

/** Whether there is a public activity with this id, whose discussion anybody may hear. */
export const isRoom = async (activityId: string, now: Date) => (await findRoom(db, activityId, now)) !== undefined
