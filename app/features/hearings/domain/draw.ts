import { createHash } from 'node:crypto'

export type Applicant = { number: number; group: string }
export type Drawn = Applicant & { rank: number; order: string }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const hashSecret = (secret: string) => sha256(secret)
/**
 * The seed of the draw: SHA-256 (hex) of the secret and the numbers of all who applied, in ascending order, one per line. Nobody can
 * choose it: the secret was fixed (by its hash) before anybody applied, and who applies is known only afterwards.
 */
export const seedOf = (secret: string, applicants: readonly Applicant[]) =>
  sha256([secret, ...applicants.map(({ number }) => number).sort((a, b) => a - b)].join('\n'))

/**
 * Everybody's place in their group, from 1: by SHA-256 of the seed and their number, in ascending order. The first of a group have its
 * seats, those after them move up where somebody declines. The order of `applicants` does not matter.
 */
export function draw(secret: string, applicants: readonly Applicant[]): Drawn[] {
  const seed = seedOf(secret, applicants)
  const ordered = applicants
    .map((one) => ({ ...one, order: sha256(`${seed}\n${one.number}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.number - b.number))
  const taken = new Map<string, number>()
  return ordered.map((one) => {
    const rank = (taken.get(one.group) ?? 0) + 1
    taken.set(one.group, rank)
    return { ...one, rank }
  })
}

export type Place = { number: number; group: string; rank: number; declined: boolean }
/** Who has a seat now: the first of each group who have not declined, as many as it has seats. */
export function seated(places: readonly Place[], seats: ReadonlyMap<string, number>): Set<number> {
  const chosen = new Set<number>()
  const left = new Map(seats)
  for (const { number, group, declined } of [...places].sort((a, b) => a.rank - b.rank)) {
    const free = left.get(group) ?? 0
    if (declined || free === 0) continue
    left.set(group, free - 1)
    chosen.add(number)
  }
  return chosen
}
