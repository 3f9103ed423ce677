import type { ParsedClause } from '../../drafts/domain/types.ts'

export const RELATION_KINDS = ['same', 'edited', 'moved', 'split', 'merged', 'added', 'removed'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** What the alignment reads of a clause; numbers and labels are left out on purpose. */
export type AlignableClause = Pick<ParsedClause, 'id' | 'kind' | 'heading' | 'text' | 'parent'>

/**
 * What became of clauses of the older edition (`from`) in the newer (`to`), ids in document order.
 * added: no from; removed: no to; split: one from, several to; merged: several from, one to; else one and one.
 * `score` is how much of the words is common, 0…1: 1 if and only if the words are the same; 0 for added and removed.
 * A relation of kind moved tells by its score whether the wording changed as well.
 */
export type Relation = { kind: RelationKind; from: string[]; to: string[]; score: number }

export type Alignment = {
  /** 编 章 节 annex, each exactly once: recognised by the articles in them, compared by their own heading and text alone. */
  containers: Relation[]
  /** 条 (without any, 节 or sections; and what stands outside them), each exactly once: compared with all that is in them. */
  units: Relation[]
  /**
   * Own words (heading and text, not those of inner clauses): every clause below a 条, and every 条 with text of its own, exactly
   * once. It may lead from one level to another: a 款 that became an article of its own.
   */
  words: Relation[]
}
