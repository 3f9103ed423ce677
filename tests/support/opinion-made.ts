import type { VoteColumns } from '../../app/features/opinion/domain/analysis.ts'
import { seeded } from '../../app/features/opinion/domain/random.ts'

export type Made = { people: number; statements: number; votes: number; camps?: number; seed?: number }

/** How many votes each person casts: few cast many, as in real deliberations (log-normal, σ 1.2), `votes` in all but for rounding. */
function activity({ people, statements, votes }: Made, random: () => number): Float64Array {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const will = Float64Array.from({ length: people }, () => Math.exp(1.2 * normal()))
  const cast = (unit: number) => will.map((one) => Math.min(statements, Math.max(1, Math.round(one * unit))))
  let [low, high] = [0, statements * 1000]
  for (let step = 0; step < 50; step++) {
    const unit = (low + high) / 2
    if (cast(unit).reduce((sum, n) => sum + n, 0) < votes) low = unit
    else high = unit
  }
  return cast(high)
}

/** Simulated voters in camps: each statement appeals to each camp in its own way, a tenth of votes are passes. Nobody votes twice. */
export function makeVotes(made: Made): VoteColumns {
  const { people, statements, camps = 3, seed = 1 } = made
  const random = seeded(seed)
  const counts = activity(made, random)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const appeal = Float64Array.from({ length: camps * statements }, () => (random() < 0.4 ? 0.5 + (random() - 0.5) * 0.4 : random()))
  const columns = { participant: new Int32Array(total), statement: new Int32Array(total), vote: new Int8Array(total) }
  let row = 0
  for (let person = 0; person < people; person++) {
    const camp = Math.floor(random() * camps)
    let need = counts[person]!
    for (let s = 0; need > 0; s++) {
      if (random() * (statements - s) >= need) continue
      need--
      columns.participant[row] = person
      columns.statement[row] = s
      columns.vote[row++] = random() < 0.1 ? 0 : random() < appeal[camp * statements + s]! ? 1 : -1
    }
  }
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i))
  return { ...columns, participants: ids(people), statements: ids(statements), at: Float64Array.from({ length: total }, (_, i) => i) }
}

/** The same rows in another order, with the lists of ids turned about as well. */
export function shuffled(votes: VoteColumns, seed: number): VoteColumns {
  const random = seeded(seed)
  const permutation = (length: number) => {
    const order = Int32Array.from({ length }, (_, i) => i)
    for (let i = length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    return order
  }
  const [rows, people, statements] = [
    permutation(votes.vote.length),
    permutation(votes.participants.length),
    permutation(votes.statements.length),
  ]
  const inverse = (order: Int32Array) => {
    const places = new Int32Array(order.length)
    order.forEach((from, to) => void (places[from] = to))
    return places
  }
  const [personAt, statementAt] = [inverse(people), inverse(statements)]
  return {
    participants: Array.from(people, (i) => votes.participants[i]!),
    statements: Array.from(statements, (i) => votes.statements[i]!),
    participant: rows.map((row) => personAt[votes.participant[row]!]!),
    statement: rows.map((row) => statementAt[votes.statement[row]!]!),
    vote: Int8Array.from(rows, (row) => votes.vote[row]!),
    at: Float64Array.from(rows, (row) => votes.at[row]!),
  }
}
