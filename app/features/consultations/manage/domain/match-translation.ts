import type { ClauseKind } from '../../drafts/domain/types.ts'

type Piece = { kind: ClauseKind; key: string }
export type Match = { pairs: Map<string, string>; missing: string[]; extra: string[] }

/**
 * Which clause of the other language is which: the same key and the same kind. Nothing is guessed by position,
 * so a clause without its twin stays without a translation. Keys in, keys out; `missing` and `extra` in reading order.
 */
export function matchTranslation(originals: readonly Piece[], translated: readonly Piece[]): Match {
  const byKey = new Map(translated.map((piece) => [piece.key, piece]))
  const pairs = new Map<string, string>()
  for (const { key, kind } of originals) if (byKey.get(key)?.kind === kind) pairs.set(key, key)
  const taken = new Set(pairs.values())
  return {
    pairs,
    missing: originals.map((p) => p.key).filter((key) => !pairs.has(key)),
    extra: translated.map((p) => p.key).filter((key) => !taken.has(key)),
  }
}
