import { eq } from 'drizzle-orm'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { commentThemeMembers, commentThemes } from '#db/schema/index.server.ts'
import { MergeThemesInput } from './inputs.ts'
import { requireTheme, settle } from './load.server.ts'

/** The office puts one theme into another, of the same language. */
export const mergeThemes = defineCommand({
  name: 'consultations.merge-themes',
  input: MergeThemesInput,
  async authorise({ tx, actor, input }) {
    const subject = await requireTheme(tx, actor, input)
    if (input.into === input.themeId || !subject.themes.some(({ id }) => id === input.into))
      throw new AppError('invalid', 'problem.field.invalid', {}, 'into')
    return subject
  },
  async write({ tx, input: { themeId, into }, now }, subject) {
    await settle(tx, subject, now)
    await tx.update(commentThemeMembers).set({ themeId: into }).where(eq(commentThemeMembers.themeId, themeId))
    await tx.delete(commentThemes).where(eq(commentThemes.id, themeId))
    const { id, matterId } = subject.consultation
    return {
      result: { themeId: into, what: 'merged' },
      event: { name: 'consultations.themes-merged', matterId, activityId: id, payload: { themeId, into } },
    }
  },
})
