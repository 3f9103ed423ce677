import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { clauseCredits } from '#db/schema/index.server.ts'
import { readAlignment } from '../lineage/descents.server.ts'
import type { Alignment } from '../lineage/domain/types.ts'
import { listClauses, type Version } from '../lineage/load.server.ts'
import { settleEdition } from '../lineage/settle-edition.server.ts'
import { collectSuggestions, type Proposed } from './collect.server.ts'
import { mergeSuggestions } from './domain/merge.ts'

/** Where each clause of the published edition stands in the next; what was split or merged is left to people. */
export function heirsIn({ containers, units, words }: Alignment): Map<string, string> {
  const heirs = new Map<string, string>()
  for (const { from, to } of [...containers, ...units, ...words]) if (from.length === 1 && to.length === 1) heirs.set(from[0]!, to[0]!)
  return heirs
}

/**
 * Writes what was accepted into the edition being prepared, and what was taken back out of it again, with the credits. A clause that
 * somebody wrote anew since keeps those words: it is named instead.
 */
export async function applyAccepted(tx: Tx, current: Version, next: Version): Promise<{ written: number; left: string[] }> {
  const [older, newer, alignment, proposed, credits] = await Promise.all([
    listClauses(tx, current.id),
    listClauses(tx, next.id),
    readAlignment(tx, next.id),
    collectSuggestions(tx, current, { accepted: true }),
    tx.select().from(clauseCredits).where(eq(clauseCredits.versionId, next.id)),
  ])
  const heirs = heirsIn(alignment)
  const byId = new Map(newer.map((row) => [row.id, row]))
  const fitting = proposed.filter(({ fit }) => fit === 'fits')
  const [written, left, settled]: [{ id: string; text: string }[], string[], string[]] = [[], [], []]
  const due: (typeof clauseCredits.$inferInsert)[] = []
  for (const clause of older) {
    const here = fitting.filter(({ clauseId }) => clauseId === clause.id)
    const heir = byId.get(heirs.get(clause.id) ?? '')
    const credited = credits.filter(({ clauseId }) => clauseId === heir?.id).map(({ commentId }) => commentId)
    const accepted = here.filter(({ verdict }) => verdict === 'accepted')
    if (accepted.length + credited.length === 0) continue
    const [wanted, before] = [
      textWith(clause.text, accepted),
      textWith(
        clause.text,
        here.filter(({ id }) => credited.includes(id)),
      ),
    ]
    if (wanted === null || !heir || (heir.text !== wanted && heir.text !== before)) {
      if (accepted.some(({ id }) => !credited.includes(id))) left.push(clause.key)
      continue
    }
    settled.push(heir.id)
    due.push(...accepted.map(({ id }) => ({ matterId: next.matterId, versionId: next.id, clauseId: heir.id, commentId: id })))
    if (heir.text !== wanted) written.push({ id: heir.id, text: wanted })
  }
  if (settled.length > 0)
    await tx.delete(clauseCredits).where(and(eq(clauseCredits.versionId, next.id), inArray(clauseCredits.clauseId, settled)))
  if (due.length > 0) await tx.insert(clauseCredits).values(due)
  if (written.length > 0) {
    // The translation and the note were made for other words.
    await tx.execute(sql`update clauses c set text = r.text, translation = null, explanation = null
      from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as r(id uuid, text text) where c.id = r.id`)
    await settleEdition(tx, current, next)
  }
  return { written: written.length, left }
}

function textWith(text: string, suggestions: readonly Proposed[]): string | null {
  const merged = mergeSuggestions(text, suggestions)
  return 'text' in merged ? merged.text : null
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
  const [oldText, newText] = [older, newer].map((rows) => new Map(rows.map(({ id, text }) => [id, text])))
  const same = new Set([...heirsIn(alignment)].filter(([from, to]) => oldText!.get(from) === newText!.get(to)).map(([, to]) => to))
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
