/** Counted with every result; a change of any number that the same votes would give asks for a new one. */
export const METHOD_VERSION = 'minyi-opinion-2'
export const DEFAULT_SEED = 20151
/** Nothing is said of a group, and no group exists, below this many people (votes, where a share of a group is claimed). */
export const SMALLEST_GROUP = 7
/** Mean adjusted Rand index of the resamples below which the page says "no stable groups yet" (Hennig 2007: 0.6 to 0.75 is a pattern). */
export const STABLE_FROM = 0.6
/** Resamples that `analyse` takes where nothing else is asked for; 0 leaves stability out. */
export const DEFAULT_RESAMPLES = 20

export const AGREE = 1
export const DISAGREE = -1
export const PASS = 0

/**
 * Votes as they were cast, one row each, in any order; the last of a person on a statement counts (of two at the same instant, the
 * lower value). Four columns of one length n; a statement without votes may be listed, so that it is counted.
 */
export type VoteColumns = {
  /** Ids, each once, in any order; `participant` and `statement` are places in these lists. */
  participants: readonly string[]
  statements: readonly string[]
  participant: Int32Array
  statement: Int32Array
  /** 1 agree, −1 disagree, 0 pass. */
  vote: Int8Array
  /** When, in milliseconds; only its order matters. */
  at: Float64Array
}

export type AnalysisOptions = {
  /** Ids of statements that moderation took out: they move nobody on the map and are in no list, but are still counted. */
  hidden?: Iterable<string>
  seed?: number
  resamples?: number
}

/** A share with its Wilson interval at 95% (Wilson 1927); `n` is what it is a share of. With n = 0 the share is 0 in [0, 1]. */
export type Share = { share: number; low: number; high: number; n: number }

export type Tally = { agree: number; disagree: number; pass: number }

export type StatementResult = Tally & {
  id: string
  hidden: boolean
  /** Of everybody's votes on it, passes included. */
  agreeShare: Share
  disagreeShare: Share
  /** One per group, in the order of `groups`; only people who are in a group. Empty where there are no groups. */
  perGroup: Tally[]
  /** Product over groups of (agrees + 1) / (votes + 2); the same of disagreement. Without groups, of all grouped people as one. */
  groupAwareConsensus: number
  groupAwareDisagreement: number
  /** 0 to 1; above 0 exactly where one group is for it and another against it, beyond chance (see divisive.ts). */
  divisive: number
}

/** A statement that tells a group apart (see representative.ts). Ordered, strongest first. */
export type Representative = {
  statement: string
  side: 'agree' | 'disagree'
  /** Share of the group's votes on it (passes included) that take this side. */
  share: Share
  /** The same among everybody else in a group. */
  others: Share
  /** How many times likelier the group is to take this side than the others (Polis's repness). */
  ratio: number
}

export type Group = {
  /** 0 to k − 1, the largest first (then who comes first in `people`). */
  id: number
  size: number
  /** Mean of its people on the map. */
  x: number
  y: number
  representative: Representative[]
}

export type CommonGround = {
  statement: string
  side: 'agree' | 'disagree'
  /** Of everybody's votes on it: `agreeShare` or `disagreeShare` of the statement. */
  share: Share
  /** groupAwareConsensus, or groupAwareDisagreement where the side is disagree: what the list is ordered by. */
  score: number
}

/** groups: drawn; no-stable-groups: computed, but they come out otherwise in resamples; too-few: not enough people for two groups. */
export type Status = 'groups' | 'no-stable-groups' | 'too-few'

export type Stability = { meanRand: number; resamples: number; threshold: number; stable: boolean }

/** Plain data, ready for JSON. The same votes give the same analysis to the last bit, whatever order they came in. */
export type Analysis = {
  methodVersion: string
  seed: number
  /** SHA-256 (hex) of who voted what; and of all of this but `hash` itself, as canonical JSON (see fingerprint.ts). */
  inputHash: string
  hash: string
  status: Status
  /** People with at least one vote; statements, hidden ones included; votes that count (the last of each). */
  participants: number
  statements: number
  votes: number
  /** People with enough votes to be placed in a group: at least min(7, statements). */
  grouped: number
  /** Number of groups (0 where too few) and mean silhouette of the people in them (Rousseeuw 1987); null without groups. */
  k: number
  silhouette: number | null
  /** Null where it was not asked for, or where there are no groups. */
  stability: Stability | null
  /** Columns of one length, ordered by id: everybody's place on the map; `group` is −1 without one. */
  people: { ids: string[]; x: number[]; y: number[]; group: number[]; votes: number[] }
  groups: Group[]
  /** By id. */
  statementResults: StatementResult[]
  /** Common ground and what divides, strongest first; a statement is never in both. Divisive is empty without stable groups. */
  consensus: CommonGround[]
  divisive: string[]
}

/** `analyse(votes, options)` of analyse.ts: everything from scratch. */
export type Analyse = (votes: VoteColumns, options?: AnalysisOptions) => Analysis

/** `new OpinionState(votes)` of opinion-state.ts: keeps exact counts, so that the next analysis costs little and comes out the same. */
export type KeptState = {
  /** More rows, with columns of their own; new people and statements may be among them. */
  add(votes: VoteColumns): void
  analyse(options?: AnalysisOptions): Analysis
}
