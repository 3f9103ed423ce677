import type { Family } from './families.ts'
import { likenessOf, type Piece, type Reading } from './likeness.ts'
import type { Container, Outline } from './outline.ts'
import { type Candidate, Pairing } from './pairing.ts'

/** A heading that stayed, where few or none of the articles did. */
const HEADING = 0.4
const RULES = { inPlace: 0.25, elsewhere: 0.4 }
/** A chapter is split off (or merged in) if most of what it holds comes from (or went to) the other. */
const MOST = 0.5

/** Chapters and their like, recognised by the articles that went from one to the other, then by their headings. */
export function containerFamilies(older: Outline, newer: Outline, units: readonly Family[], reading: Reading): Family[] {
  const weight = (pieces: readonly Piece[]) => (sum: number, at: number) => sum + pieces[at]!.grams.weight
  const total = ({ units: inside }: Container, pieces: readonly Piece[]) => inside.reduce(weight(pieces), 0)
  const wentTo = new Map(units.flatMap(({ from, to }) => from.map((at) => [at, to] as const)))
  const candidates: Candidate[] = []
  const parts: { older: number; newer: number; ofOlder: number; ofNewer: number }[] = []
  older.containers.forEach((a, i) => {
    newer.containers.forEach((b, j) => {
      const inside = new Set(b.units)
      const gone = a.units.filter((at) => wentTo.get(at)?.some((to) => inside.has(to)))
      const come = new Set(gone.flatMap((at) => wentTo.get(at)!.filter((to) => inside.has(to))))
      const [left, arrived] = [gone.reduce(weight(reading.units.older), 0), [...come].reduce(weight(reading.units.newer), 0)]
      const [all, full] = [total(a, reading.units.older), total(b, reading.units.newer)]
      const overlap = all + full === 0 ? 0 : (left + arrived) / (all + full)
      const heading = a.own === '' || b.own === '' ? 0 : headingLikeness(a, b, reading)
      if (a.depth !== b.depth) return
      candidates.push({ older: i, newer: j, likeness: (1 - HEADING) * overlap + HEADING * heading, weight: left + arrived + 1 })
      parts.push({ older: i, newer: j, ofOlder: all === 0 ? 0 : left / all, ofNewer: full === 0 ? 0 : arrived / full })
    })
  })
  const pairing = new Pairing(candidates).run(RULES)
  const families = new Map(pairing.pairs.map((pair) => [pair, { from: [pair.older], to: [pair.newer], main: pair } as Family]))
  for (const part of parts) {
    const split = pairing.olderOf.has(part.newer) || part.ofNewer < MOST ? undefined : pairing.newerOf.get(part.older)
    const merged = pairing.newerOf.has(part.older) || part.ofOlder < MOST ? undefined : pairing.olderOf.get(part.newer)
    if (split && families.get(split)!.from.length === 1) families.get(split)!.to.push(part.newer)
    else if (merged && families.get(merged)!.to.length === 1) families.get(merged)!.from.push(part.older)
  }
  const ascending = (x: number, y: number) => x - y
  return [...families.values()].map(({ from, to, main }) => ({ from: from.sort(ascending), to: to.sort(ascending), main }))
}

function headingLikeness(a: Container, b: Container, { vocabulary }: Reading): number {
  const read = (text: string): Piece => ({ text, grams: vocabulary.read(text) })
  return likenessOf(read(a.own), read(b.own), vocabulary)
}
