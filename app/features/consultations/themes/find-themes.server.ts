import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SYSTEM } from '#app/platform/actor.ts'
import { defineCommand, runCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineQueue } from '#app/platform/jobs.server.ts'
import { type Db, db as defaultDb } from '#db/client.server.ts'
import { comments, commentThemeMembers } from '#db/schema/index.server.ts'
import { reconcile } from '../campaigns/domain/reconcile.ts'
import { isNoCopy, ownWordsOf } from '../campaigns/queries.server.ts'
import { requireConsultation } from '../load.server.ts'
import { findOffLoop } from './find-off-loop.server.ts'
import { holdThemes, listThemeRows } from './load.server.ts'
import { storeThemes } from './store-themes.server.ts'

export type FoundTheme = { id: string; isNew: boolean; terms: string[]; members: { comment: string; score: number }[] }
const LANGUAGES = ['zh', 'en'] as const
const StoreThemesInput = z.strictObject({
  consultationId: z.uuid(),
  language: z.enum(LANGUAGES),
  /** Ids of the themes that were there, to find out that an office has changed them meanwhile. */
  before: z.string(),
  themes: z.custom<readonly FoundTheme[]>(Array.isArray),
})
const stateOf = (rows: Awaited<ReturnType<typeof listThemeRows>>) => rows.map(({ id, settledAt }) => `${id} ${settledAt !== null}`).join()

/** What stands and is not a mere copy; what a text says is said by all who sent it. Who added to it speaks by what was added. */
const readTexts = (db: Db, consultationId: string, language: 'zh' | 'en') =>
  db
    .select({
      id: comments.id,
      text: sql<string>`coalesce(${ownWordsOf(comments.id)}, ${comments.body} || coalesce(E'\n' || ${comments.proposedText}, ''))`,
      theme: commentThemeMembers.themeId,
    })
    .from(comments)
    .leftJoin(commentThemeMembers, eq(commentThemeMembers.commentId, comments.id))
    .where(
      and(
        eq(comments.consultationId, consultationId),
        eq(comments.language, language),
        isNull(comments.withdrawnAt),
        isNull(comments.hiddenAt),
        isNoCopy,
      ),
    )
    .orderBy(asc(comments.id))

/** Finds themes anew, or, where an office has settled them, the place of what came since; in both cases the words that name them. */
export async function findThemesOf(db: Db, consultationId: string, language: 'zh' | 'en') {
  const rows = (await listThemeRows(db, consultationId)).filter((row) => row.language === language)
  const texts = await readTexts(db, consultationId, language)
  const task = { texts: texts.map(({ text }) => text), language }
  const members = (theme: { members: { text: number; score: number }[] }) =>
    theme.members.map(({ text, score }) => ({ comment: texts[text]!.id, score }))
  const before = stateOf(rows)
  if (rows.some(({ settledAt }) => settledAt)) {
    const given = texts.map(({ theme }) => rows.findIndex(({ id }) => id === theme))
    const found = await findOffLoop({ ...task, given })
    return { before, themes: found.map((theme, at) => ({ id: rows[at]!.id, isNew: false, terms: theme.terms, members: members(theme) })) }
  }
  const found = await findOffLoop(task)
  const of = new Map(texts.flatMap(({ id, theme }) => (theme ? [[id, { id: theme, dissolved: false }] as const] : [])))
  const kept = reconcile(
    found.map((theme) => members(theme).map(({ comment }) => comment)),
    of,
    uuidv7,
  )
  return {
    before,
    themes: found.map((theme, at) => ({ id: kept[at]!.id, isNew: kept[at]!.isNew, terms: theme.terms, members: members(theme) })),
  }
}

export const storeThemesFound = defineCommand({
  name: 'consultations.store-themes',
  input: StoreThemesInput,
  async authorise({ tx, actor, input }) {
    if (actor.kind !== 'system') throw new AppError('forbidden', 'problem.forbidden')
    const consultation = await requireConsultation(tx, input.consultationId)
    await holdThemes(tx, consultation.id)
    const rows = (await listThemeRows(tx, consultation.id)).filter((row) => row.language === input.language)
    // The job runs again.
    if (stateOf(rows) !== input.before) throw new Error('The themes were changed meanwhile.')
    return consultation
  },
  async write({ tx, input: { language, themes }, now }, { id, matterId }) {
    await storeThemes(tx, { id, matterId, language }, themes, now)
    const result = { themes: themes.length, comments: themes.reduce((sum, { members }) => sum + members.length, 0) }
    return { result, event: { name: 'consultations.themes-found', matterId, activityId: id, payload: { language, ...result } } }
  },
})

/** Run twice it changes nothing the second time. */
export const themeQueue = defineQueue<{ consultationId: string }>({
  name: 'themes',
  retryLimit: 3,
  policy: 'short',
  async handle({ consultationId }) {
    for (const language of LANGUAGES) {
      const found = await findThemesOf(defaultDb, consultationId, language)
      await runCommand(storeThemesFound, SYSTEM, { consultationId, language, ...found })
    }
  },
})
