import type { Db } from '#db/client.server.ts'
import { readAlignment, type StoredRelation } from './descents.server.ts'
import { correctAlignment, type Sides } from './domain/correct.ts'
import type { Alignment, Relation } from './domain/types.ts'

/** What an official said became of an article. */
export type Correction = { from: string; to: string[]; by: string }

export const readCorrections = async (db: Db, versionId: string): Promise<Correction[]> =>
  (await readAlignment(db, versionId)).units.flatMap(({ from, to, correctedBy: by }) =>
    by ? from.map((one) => ({ from: one, to, by })) : [],
  )

/** Where the articles that corrections lead to stand after the edition was stored anew; one whose articles are all gone says nothing more. */
export function followCorrections(corrections: readonly Correction[], toNew: Alignment): Correction[] {
  return corrections.flatMap((correction) => {
    const to = correction.to.flatMap((id) => toNew.units.find(({ from }) => from.includes(id))?.to ?? [])
    return to.length > 0 || correction.to.length === 0 ? [{ ...correction, to: [...new Set(to)] }] : []
  })
}

type Corrected = Omit<Alignment, 'units'> & { units: StoredRelation[] }
/** Corrections hold whatever the comparison finds the next time. */
export function withCorrections(alignment: Alignment, sides: Sides, corrections: readonly Correction[]): Corrected {
  let corrected: Corrected = {
    ...alignment,
    units: alignment.units.map((one) => ({ ...one, correctedBy: null })),
  }
  for (const { from, to, by } of corrections) {
    const { touched, units, ...rest } = correctAlignment(corrected, sides, from, to)
    const known = new Map<Relation, string | null>(corrected.units.map((one) => [one, one.correctedBy]))
    corrected = { ...rest, units: units.map((one) => ({ ...one, correctedBy: touched.includes(one) ? by : (known.get(one) ?? null) })) }
  }
  return corrected
}
