import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { client } from '#db/client.server.ts'
import { env } from './env.server.ts'
import { AppError } from './errors.ts'
import { logger } from './logger.server.ts'

/** points per seconds; the address limits are wide because a whole office may sit behind one address. */
const RULES = {
  'sign-in-account': [10, 900],
  'sign-in-address': [60, 900],
  'sign-up-address': [20, 3600],
  'mail-account': [5, 3600],
  'mail-address': [30, 3600],
  'comment-account': [40, 600],
  'comment-address': [400, 600],
  'reply-account': [80, 600],
  'endorse-account': [300, 600],
  'upload-account': [20, 3600],
  'package-address': [60, 600],
  // A whole office behind one address may join within the hour.
  'voice-address': [200, 3600],
} as const
export type RateRule = keyof typeof RULES

/** The library speaks to node-postgres; this is our pool in its words. */
const store = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await client.unsafe(text, values as never[], { prepare: true })
    return { rows, rowCount: rows.count }
  },
}

const limiters = new Map<RateRule, RateLimiterPostgres>()
function limiterFor(rule: RateRule) {
  const [points, duration] = RULES[rule]
  let limiter = limiters.get(rule)
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: store,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: rule,
      points: Math.max(1, Math.round(points * env.RATE_LIMIT_FACTOR)),
      duration,
      // One of them sweeps the table for all.
      clearExpiredByTimeout: limiters.size === 0,
    })
    limiters.set(rule, limiter)
  }
  return limiter
}

/** Counts one use in the database (so that all processes share the count) and refuses with 429 past the limit. */
export async function consume(rule: RateRule, key: string) {
  try {
    await limiterFor(rule).consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) {
      logger.error({ err: refusal }, 'rate limiter')
      throw refusal
    }
    throw new AppError('too_many', 'problem.tooMany', { minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)) })
  }
}

/** Counted in this process alone, before anything is asked of the database: against one who sends as fast as they can. */
const RULES_HERE = {
  'message-person': [8, 10],
  // Every form of a discussion: messages, reactions, hiding.
  'discussion-form': [15, 10],
  // What one socket may ask for: a page enters its rooms once, and again after each reconnect.
  'socket-request': [60, 10],
} as const
export type RateRuleHere = keyof typeof RULES_HERE
const limitersHere = new Map<RateRuleHere, RateLimiterMemory>()

/** Like `consume`, in memory: several processes each allow as much. */
export async function consumeHere(rule: RateRuleHere, key: string, messageKey = 'problem.tooMany') {
  const [points, duration] = RULES_HERE[rule]
  let limiter = limitersHere.get(rule)
  if (!limiter) {
    limiter = new RateLimiterMemory({ keyPrefix: rule, points: Math.max(1, Math.round(points * env.RATE_LIMIT_FACTOR)), duration })
    limitersHere.set(rule, limiter)
  }
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new AppError('too_many', messageKey, { minutes: 1, count: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) })
  }
}

/** Takes one use back: a sign-in that succeeded is no attempt at guessing. */
export const giveBack = (rule: RateRule, key: string) => limiterFor(rule).reward(key, 1)
