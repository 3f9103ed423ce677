import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { clauseCredits } from '#db/schema/index.server.ts'
import { readAlignment } from '../lineage/descents.server.ts'
import { rewriteClause } from '../lineage/domain/edit-tree.ts'
import { layOut } from '../lineage/domain/lay-out.ts'
import type { Alignment } from '../lineage/domain/types.ts'
import { listClauses, type Version } from '../lineage/load.server.ts'
import { replaceClauses } from '../lineage/replace-clauses.server.ts'
import { settleEdition } from '../lineage/settle-edition.server.ts'
import { articlesOf } from './articles.server.ts'
import { collectSuggestions } from './collect.server.ts'
import { type Plan, planArticle } from './plan.server.ts'

/** Where each clause of the published edition stands in the next; what was split or merged is left to people. */
export function heirsIn({ containers, units, words }: Alignment): Map<string, string> {
  const heirs = new Map<string, string>()
  for (const { from, to } of [...containers, ...units, ...words]) if (from.length === 1 && to.length === 1) heirs.set(from[0]!, to[0]!)
  return heirs
}

/**
 * Writes what was accepted into the edition being prepared, and what was taken back out of it again, with the credits. What somebody
 * wrote anew since keeps those words: its article is named instead.
 */
export async function applyAccepted(tx: Tx, current: Version, next: Version): Promise<{ written: number; left: string[] }> {
  const [older, newer, alignment, proposed, credits] = await Promise.all([
    listClauses(tx, current.id),
    listClauses(tx, next.id),
    readAlignment(tx, next.id),
    collectSuggestions(tx, current, { accepted: true }),
    tx.select().from(clauseCredits).where(eq(clauseCredits.versionId, next.id)),
  ])
  const sides = { older, newer, was: articlesOf(current, older), is: articlesOf(next, newer), heirs: heirsIn(alignment), credits }
  const plan: Plan = { texts: [], bodies: [], left: [], settled: [], due: [] }
  const fitting = proposed.filter(({ fit }) => fit === 'fits')
  for (const [articleId, here] of Map.groupBy(fitting, (one) => one.articleId)) if (articleId) planArticle(articleId, here, sides, plan)
  if (plan.settled.length > 0)
    await tx.delete(clauseCredits).where(and(eq(clauseCredits.versionId, next.id), inArray(clauseCredits.clauseId, plan.settled)))
  await writeTexts(tx, plan.texts)
  if (plan.texts.length > 0) await settleEdition(tx, current, next)
  const clauseIds = await writeBodies(tx, current, next, plan.bodies)
  const due = plan.due.map(({ clauseKey, commentId }) => ({ versionId: next.id, clauseId: clauseIds.get(clauseKey)!, commentId }))
  if (due.length > 0) await tx.insert(clauseCredits).values(due.map((one) => ({ ...one, matterId: next.matterId })))
  return { written: plan.texts.length + plan.bodies.length, left: plan.left }
}

async function writeTexts(tx: Tx, texts: Plan['texts']) {
  if (texts.length === 0) return
  // The translation and the note were made for other words.
  await tx.execute(sql`update clauses c set text = r.text, translation = null, explanation = null
    from jsonb_to_recordset(${JSON.stringify(texts)}::text::jsonb) as r(id uuid, text text) where c.id = r.id`)
}

/** Articles that gain, lose or divide parts are stored as an editor would: with all others, which keep their words. Gives the ids by key. */
async function writeBodies(tx: Tx, current: Version, next: Version, bodies: Plan['bodies']): Promise<Map<string, string>> {
  const rows = await listClauses(tx, next.id)
  if (bodies.length === 0) return new Map(rows.map(({ key, id }) => [key, id]))
  let { tree } = articlesOf(next, rows)
  for (const { key, body } of bodies) {
    const laid = layOut(tree, key)
    const written = rewriteClause(tree, key, laid.lines.slice(0, laid.body) + body, { renumber: false })
    if (!('problem' in written)) tree = written
  }
  const { after, alignment, credits, corrections } = await replaceClauses(tx, next, tree)
  await settleEdition(tx, current, next, corrections)
  await carryCredits(tx, current, next, credits, alignment)
  return new Map(after.map(({ key, id }) => [key, id]))
}

/** Of the accepted ones, how many are not in the edition being prepared. */
export async function countWaiting(db: Db, current: Version, nextId: string | null): Promise<number> {
  const accepted = (await collectSuggestions(db, current, { accepted: true })).filter(
    ({ fit, verdict }) => fit === 'fits' && verdict === 'accepted',
  )
  if (!nextId || accepted.length === 0) return accepted.length
  const credited = await db.select({ id: clauseCredits.commentId }).from(clauseCredits).where(eq(clauseCredits.versionId, nextId))
  const done = new Set(credited.map(({ id }) => id))
  return accepted.filter(({ id }) => !done.has(id)).length
}

/** Credits follow their clauses when an edition being prepared is written anew; they go where the words are the old ones again. */
export async function carryCredits(
  tx: Tx,
  current: Version,
  next: Version,
  credits: readonly (typeof clauseCredits.$inferSelect)[],
  toNew: Alignment,
) {
  if (credits.length === 0) return
  const [older, newer, alignment] = await Promise.all([listClauses(tx, current.id), listClauses(tx, next.id), readAlignment(tx, next.id)])
  const wordsIn = (version: Version, rows: typeof older) => {
    const articles = articlesOf(version, rows)
    return new Map(rows.map(({ id, text }) => [id, `${text}\n${articles.wholeOf(id)?.text ?? ''}`]))
  }
  const [oldText, newText] = [wordsIn(current, older), wordsIn(next, newer)]
  const same = new Set([...heirsIn(alignment)].filter(([from, to]) => oldText.get(from) === newText.get(to)).map(([, to]) => to))
  const heirs = (id: string) =>
    toNew.words.find(({ from, to }) => from.includes(id) && to.length > 0)?.to ??
    [...toNew.units, ...toNew.containers].find(({ from }) => from.includes(id))?.to ??
    []
  const kept = credits.flatMap((credit) =>
    heirs(credit.clauseId)
      .filter((id) => !same.has(id))
      .map((clauseId) => ({ ...credit, clauseId })),
  )
  if (kept.length > 0) await tx.insert(clauseCredits).values(kept).onConflictDoNothing()
}
