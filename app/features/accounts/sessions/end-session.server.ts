import { and, eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { sessions } from '#db/schema/index.server.ts'
import { EndSessionInput } from '../inputs.ts'
import { requireSignedIn } from '../policy.ts'
import { endSessionById } from '../session.server.ts'

export const endSession = defineCommand({
  name: 'accounts.end-session',
  input: EndSessionInput,
  async authorise({ tx, actor, input }) {
    const { id } = requireSignedIn(actor)
    const [session] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.userId, id)))
    if (!session) throw new AppError('not_found', 'accounts.problem.noSession')
    return { accountId: id, sessionId: session.id }
  },
  async write({ tx }, { accountId, sessionId }) {
    await endSessionById(sessionId, tx)
    return { result: null, event: { name: 'accounts.session-ended', payload: { accountId } } }
  },
})
