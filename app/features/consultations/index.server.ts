import { registerActivityKind } from '#app/features/matters/index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Command } from '#app/platform/command.server.ts'
import { db } from '#db/client.server.ts'
import { requireVisibleConsultation } from './load.server.ts'
import { consultationKind } from './manage/activity-kind.server.ts'

registerActivityKind(consultationKind)

/** Commands that a socket may call as well as a form. */
export const socketCommands: readonly Command[] = []

export const requireVisibleActivity = (actor: Actor, activityId: string, now: Date) =>
  requireVisibleConsultation(db, actor, activityId, now)
