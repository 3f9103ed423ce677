export const OUTCOMES = ['adopted', 'partly', 'not-adopted', 'out-of-scope'] as const
/** What became of a comment. */
export type Outcome = (typeof OUTCOMES)[number]
