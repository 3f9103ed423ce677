import { and, eq, ne } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { sessions } from '#db/schema/index.server.ts'
import { EndOtherSessionsInput } from '../inputs.ts'
import { requireSignedIn } from '../policy.ts'

export const endOtherSessions = defineCommand({
  name: 'accounts.end-other-sessions',
  input: EndOtherSessionsInput,
  authorise: async ({ actor }) => requireSignedIn(actor),
  async write({ tx }, { id, sessionId }) {
    await tx.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, sessionId ?? '')))
    return { result: null, event: { name: 'accounts.other-sessions-ended', payload: { accountId: id } } }
  },
})
