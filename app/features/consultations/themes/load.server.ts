import { asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { commentThemes } from '#db/schema/index.server.ts'
import { requireColleague } from '../policy.ts'
import { holdConsultation } from '../responses/load.server.ts'

/** Themes are found, and changed by hand, one after the other. */
export const holdThemes = (tx: Tx, consultationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`themes ${consultationId}`}, 0))`)

export const listThemeRows = (db: Db, consultationId: string) =>
  db.select().from(commentThemes).where(eq(commentThemes.consultationId, consultationId)).orderBy(asc(commentThemes.id))
export type ThemeRow = Awaited<ReturnType<typeof listThemeRows>>[number]

/** For colleagues of the office. From now on the program leaves these themes as they are and only adds to them. */
export async function requireTheme(tx: Tx, actor: Actor, input: { consultationId: string; themeId: string }) {
  const consultation = await holdConsultation(tx, input.consultationId)
  const official = requireColleague(actor, consultation.agencyId)
  await holdThemes(tx, consultation.id)
  const themes = await listThemeRows(tx, consultation.id)
  const theme = themes.find(({ id }) => id === input.themeId)
  if (!theme) throw new AppError('not_found', 'problem.notFound')
  return { consultation, official, theme, themes: themes.filter(({ language }) => language === theme.language) }
}

export const settle = (tx: Tx, { theme, official }: { theme: ThemeRow; official: { id: string } }, now: Date) =>
  tx
    .update(commentThemes)
    .set({ settledAt: now, settledBy: official.id })
    .where(sql`${commentThemes.consultationId} = ${theme.consultationId} and ${commentThemes.language} = ${theme.language}`)
