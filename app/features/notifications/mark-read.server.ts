import { and, eq, isNull, lte } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { notifications } from '#db/schema/index.server.ts'
import { MarkReadInput } from './inputs.ts'
import { requireReader } from './policy.ts'

export const markRead = defineCommand({
  name: 'notifications.mark-read',
  input: MarkReadInput,
  async authorise({ tx, actor, input }) {
    const { id } = requireReader(actor)
    if (input.notificationId) {
      const [own] = await tx
        .select({ id: notifications.id })
        .from(notifications)
        .where(and(eq(notifications.id, input.notificationId), eq(notifications.accountId, id)))
      if (!own) throw new AppError('not_found', 'problem.notFound')
    }
    return { accountId: id }
  },
  async write({ tx, input, now }, { accountId }) {
    const which = input.notificationId ? eq(notifications.id, input.notificationId) : lte(notifications.createdAt, now)
    await tx
      .update(notifications)
      .set({ readAt: now })
      .where(and(eq(notifications.accountId, accountId), isNull(notifications.readAt), which))
    // When somebody reads their notices is nobody else's business.
    return { result: null, event: { name: 'notifications.marked-read', anonymous: true, payload: {} } }
  },
})
