import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { comments, commentThemeMembers, commentThemes } from '#db/schema/index.server.ts'
import { findOffLoop } from './find-off-loop.server.ts'
import { SplitThemeInput } from './inputs.ts'
import { requireTheme, settle } from './load.server.ts'

const MOST = 5000
/** The office has a theme divided in two; by which comments, statistics say. */
export const splitTheme = defineCommand({
  name: 'consultations.split-theme',
  input: SplitThemeInput,
  async authorise({ tx, actor, input }) {
    const subject = await requireTheme(tx, actor, input)
    const members = await tx
      .select({ id: comments.id, body: comments.body })
      .from(commentThemeMembers)
      .innerJoin(comments, eq(comments.id, commentThemeMembers.commentId))
      .where(and(eq(commentThemeMembers.themeId, input.themeId), isNull(comments.withdrawnAt), isNull(comments.hiddenAt)))
      .orderBy(asc(comments.id))
      .limit(MOST)
    const parts = await findOffLoop({ texts: members.map(({ body }) => body), language: subject.theme.language, parts: 2 })
    if (parts.length < 2) throw new AppError('conflict', 'consultations.themes.problem.tooAlike')
    return { ...subject, members, parts }
  },
  async write({ tx, input: { themeId }, now }, { members, parts, ...subject }) {
    const { id, matterId } = subject.consultation
    const [larger, smaller] = [parts[0]!, parts[1]!]
    const newId = uuidv7()
    const row = { matterId, consultationId: id, language: subject.theme.language, createdAt: now }
    await tx.insert(commentThemes).values({ ...row, id: newId, terms: smaller.terms })
    await tx.update(commentThemes).set({ terms: larger.terms }).where(eq(commentThemes.id, themeId))
    const moved = smaller.members.map(({ text }) => members[text]!.id)
    await tx.update(commentThemeMembers).set({ themeId: newId }).where(inArray(commentThemeMembers.commentId, moved))
    await settle(tx, subject, now)
    return {
      result: { themeId, what: 'split' },
      event: { name: 'consultations.theme-split', matterId, activityId: id, payload: { themeId, newId } },
    }
  },
})
