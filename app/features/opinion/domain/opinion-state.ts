import { analyseMatrix } from './analyse.ts'
import type { Analysis, AnalysisOptions, KeptState, VoteColumns } from './analysis.ts'
import { countJointly, type JointCounts, moveStatements } from './votes/joint-counts.ts'
import { mergeMatrices } from './votes/merge.ts'
import { recount } from './votes/recount.ts'
import { buildMatrix, type VoteMatrix } from './votes/vote-matrix.ts'

/**
 * A conversation where votes keep coming. It keeps what is counted in whole numbers (last votes, joint answers), brings that up to date
 * with the votes that came, and computes the rest anew: the same bits as `analyse` of all votes, without the most costly part of it.
 */
export class OpinionState implements KeptState {
  #matrix: VoteMatrix
  #counts: JointCounts

  /** Throws as `analyse`. */
  constructor(votes: VoteColumns) {
    this.#matrix = buildMatrix(votes)
    this.#counts = countJointly(this.#matrix)
  }

  /** Votes in any order, also such as were added before, or older ones; new people and statements may be among them. */
  add(votes: VoteColumns): void {
    const { matrix, touched, places } = mergeMatrices(this.#matrix, buildMatrix(votes))
    if (matrix.statements.length > this.#matrix.statements.length)
      this.#counts = moveStatements(this.#counts, places, matrix.statements.length)
    recount(this.#counts, this.#matrix, matrix, touched, places)
    this.#matrix = matrix
  }

  analyse(options: AnalysisOptions = {}): Analysis {
    return analyseMatrix(this.#matrix, this.#counts, options)
  }
}
