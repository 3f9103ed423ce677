import type { VoteMatrix } from './vote-matrix.ts'

/**
 * How many people gave answer a and answer b, exactly: answers are numbered 3 × statement + vote + 1, cell a × 3S + b for a < b of two
 * statements, and a × 3S + a for one. Whole numbers, so that what is added later gives the same bits as counting from scratch.
 */
export type JointCounts = { size: number; cells: Int32Array }

/** 3S × 3S cells of four bytes: 144 MB here. */
export const MOST_STATEMENTS = 2_000

/** Throws a RangeError above 2,000 statements. */
export function emptyCounts(statements: number): JointCounts {
  if (statements > MOST_STATEMENTS) throw new RangeError(`An analysis takes at most ${MOST_STATEMENTS} statements.`)
  return { size: 3 * statements, cells: new Int32Array(9 * statements * statements) }
}

/** O(sum of the squares of votes per person). */
export function countJointly({ start, statement, vote, statements }: VoteMatrix): JointCounts {
  const { size, cells } = emptyCounts(statements.length)
  const answers = new Int32Array(statements.length)
  for (let person = 0; person + 1 < start.length; person++) {
    const from = start[person]!
    const count = start[person + 1]! - from
    for (let i = 0; i < count; i++) answers[i] = 3 * statement[from + i]! + vote[from + i]! + 1
    for (let i = 0; i < count; i++) {
      const base = answers[i]! * size
      for (let j = i; j < count; j++) {
        const cell = base + answers[j]!
        cells[cell] = cells[cell]! + 1
      }
    }
  }
  return { size, cells }
}

/** Adds (or with −1 takes away) one person's answer beside the others that the person gave; the answer itself is not among `others`. */
export function countAnswer({ size, cells }: JointCounts, answer: number, others: Int32Array, count: number, sign: 1 | -1) {
  cells[answer * size + answer]! += sign
  for (let i = 0; i < count; i++) {
    const other = others[i]!
    cells[answer < other ? answer * size + other : other * size + answer]! += sign
  }
}

/** The same counts where statements came in between: `places[s]` is the new place of statement s, ascending. */
export function moveStatements(counts: JointCounts, places: Int32Array, statements: number): JointCounts {
  const moved = emptyCounts(statements)
  for (let a = 0; a < counts.size; a++) {
    const base = (3 * places[(a / 3) | 0]! + (a % 3)) * moved.size
    for (let b = a; b < counts.size; b++) moved.cells[base + 3 * places[(b / 3) | 0]! + (b % 3)] = counts.cells[a * counts.size + b]!
  }
  return moved
}

/** Agrees, disagrees and passes on each statement, from the diagonal. */
export function talliesOf({ size, cells }: JointCounts) {
  const count = size / 3
  const tally = { agree: new Int32Array(count), disagree: new Int32Array(count), pass: new Int32Array(count) }
  for (let s = 0; s < count; s++) {
    const at = (answer: number) => cells[(3 * s + answer) * (size + 1)]!
    tally.disagree[s] = at(0)
    tally.pass[s] = at(1)
    tally.agree[s] = at(2)
  }
  return tally
}
