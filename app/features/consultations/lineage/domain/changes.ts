import { type RedlinePiece, redline } from '../../drafts/domain/redline.ts'
import type { DraftLanguage } from '../../drafts/domain/types.ts'
import type { Relation, RelationKind } from './types.ts'

/** A unit (article, annex, heading) as it is compared: how it is cited, and its lines. */
export type Unit = { id: string; key: string; cite: string; lines: string }
export type Named = { key: string; cite: string }
/** `pieces` is null where nothing changed but, perhaps, the number or the place. */
export type Change = {
  kind: RelationKind
  from: Named[]
  to: Named[]
  pieces: RedlinePiece[] | null
  corrected: boolean
  language: DraftLanguage
}

/** The changes from one edition to the next in the order of the newer; what was taken away stands where it stood. */
export function listChanges(
  older: readonly Unit[],
  newer: readonly Unit[],
  relations: readonly (Relation & { correctedBy?: string | null })[],
  language: DraftLanguage,
): Change[] {
  const olds = new Map(older.map((unit, at) => [unit.id, { unit, at }]))
  const news = new Map(newer.map((unit, at) => [unit.id, { unit, at }]))
  const rows = relations
    .map((relation) => ({
      change: compare(relation, olds, news, language),
      from: relation.from.map((id) => olds.get(id)?.at ?? -1),
      to: Math.min(...relation.to.map((id) => news.get(id)?.at ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ change }) => change.from.length + change.to.length > 0)
  const placed = rows.filter(({ change }) => change.to.length > 0).sort((a, b) => a.to - b.to)
  const gone = rows.filter(({ change }) => change.to.length === 0).sort((a, b) => a.from[0]! - b.from[0]!)
  for (const row of gone) {
    // After the row of the nearest unit before it that is still there, and after what went from there already.
    let at = -1
    let nearest = -1
    for (const [i, other] of placed.entries()) {
      const before = Math.max(...other.from.filter((from) => from < row.from[0]!), -1)
      if (before >= 0 && before >= nearest) [at, nearest] = [i, before]
    }
    placed.splice(at + 1, 0, row)
  }
  return placed.map(({ change }) => change)
}

type Known = ReadonlyMap<string, { unit: Unit; at: number }>
function compare(
  { kind, from, to, score, correctedBy }: Relation & { correctedBy?: string | null },
  olds: Known,
  news: Known,
  language: DraftLanguage,
): Change {
  const read = (ids: readonly string[], known: Known) => ids.flatMap((id) => known.get(id)?.unit ?? [])
  const [before, after] = [read(from, olds), read(to, news)]
  const linesOf = (units: readonly Unit[]) => units.map(({ lines }) => lines).join('\n')
  const [was, is] = [linesOf(before), linesOf(after)]
  const named = ({ key, cite }: Unit) => ({ key, cite })
  return {
    kind,
    from: before.map(named),
    to: after.map(named),
    pieces: was === is || (score === 1 && from.length + to.length === 2) ? null : redline(was, is, language),
    corrected: Boolean(correctedBy),
    language,
  }
}
