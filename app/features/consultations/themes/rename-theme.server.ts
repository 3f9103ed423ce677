import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { commentThemes } from '#db/schema/index.server.ts'
import { RenameThemeInput } from './inputs.ts'
import { requireTheme, settle } from './load.server.ts'

/** The office names a theme in its own words. */
export const renameTheme = defineCommand({
  name: 'consultations.rename-theme',
  input: RenameThemeInput,
  authorise: ({ tx, actor, input }) => requireTheme(tx, actor, input),
  async write({ tx, input: { themeId, name }, now }, subject) {
    await settle(tx, subject, now)
    await tx.update(commentThemes).set({ name }).where(eq(commentThemes.id, themeId))
    const { id, matterId } = subject.consultation
    return {
      result: { themeId, what: 'renamed' },
      event: { name: 'consultations.theme-renamed', matterId, activityId: id, payload: { themeId } },
    }
  },
})
