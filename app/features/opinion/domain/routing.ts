/** What the choice of the next statement knows of one. `apart`: how far the groups differ on it, 0 to 1 (0 where there are no groups). */
export type Candidate = { number: number; agree: number; disagree: number; pass: number; apart: number }

/**
 * How likely a statement is to be shown next, relative to the others; above 0. After Polis's comment routing, the square of three factors:
 * what few have seen (9 without votes, what is above 1 halved by every 5), what tells groups apart (up to 3), and the part that does not
 * pass. One without votes comes some twenty times as often as one that everybody has answered.
 */
export function weightOf({ agree, disagree, pass, apart }: Candidate): number {
  const votes = agree + disagree + pass
  // One imagined pass in two votes, so that a first pass does not bury a statement.
  const taken = 1 - (pass + 1) / (votes + 2)
  const fresh = 1 + 8 * 2 ** (-votes / 5)
  return (taken * (1 + 2 * apart) * fresh) ** 2 + 1e-9
}

/** One of those that are left (weight above 0), by weight; `draw` in [0, 1). The same draw gives the same place; −1 where nothing is left. */
export function chooseNext(weights: Float64Array, draw: number): number {
  let rest = draw * weights.reduce((sum, weight) => sum + weight, 0)
  let last = -1
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    last = i
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return last
}

/** A draw in [0, 1) that is the same for the same person at the same point (a hash after Steele and others 2014, SplitMix). */
export function drawFor(participant: number, votesCast: number): number {
  let x = (Math.imul(participant, 0x9e3779b1) ^ Math.imul(votesCast + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) >>> 0
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97) >>> 0
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32
}
