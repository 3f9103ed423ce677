import { useRoom } from './use-room.ts'

/** Subscribes the page to an activity; draws nothing itself. */
export function LiveNews({ activityId, position }: { activityId: string; position: number }) {
  useRoom(activityId, position)
  return null
}
