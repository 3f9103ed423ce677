import type { Corpus } from './generator.ts'

const pairs = (n: number) => (n * (n - 1)) / 2

/** Pairs of comments in one group against pairs of one campaign, by kind and language; and how many organic comments got into a group. */
export function score(corpus: Corpus, groups: readonly { rows: ArrayLike<number> }[]) {
  let [found, right, organicGrouped] = [0, 0, 0]
  const rightOf = new Float64Array(corpus.sorts.length)
  for (const { rows } of groups) {
    found += pairs(rows.length)
    const counts = new Map<number, number>()
    for (let i = 0; i < rows.length; i++) {
      const campaign = corpus.campaignOf[rows[i]!]!
      if (campaign < 0) organicGrouped++
      else counts.set(campaign, (counts.get(campaign) ?? 0) + 1)
    }
    for (const [campaign, n] of counts) {
      right += pairs(n)
      rightOf[campaign]! += pairs(n)
    }
  }
  const recall: Record<string, { campaigns: number; comments: number; pairs: number; perCampaign: number }> = {}
  for (const [at, { kind, language, size }] of corpus.sorts.entries()) {
    for (const name of [kind, `${kind} ${language}`]) {
      const sum = (recall[name] ??= { campaigns: 0, comments: 0, pairs: 0, perCampaign: 0 }) as any
      sum.campaigns++
      sum.comments += size
      sum.there = (sum.there ?? 0) + pairs(size)
      sum.pairs += rightOf[at]!
      sum.perCampaign += rightOf[at]! / pairs(size)
    }
  }
  const rounded = (value: number) => Number(value.toFixed(5))
  for (const sum of Object.values(recall) as any[]) {
    sum.pairs = rounded(sum.pairs / sum.there)
    sum.perCampaign = rounded(sum.perCampaign / sum.campaigns)
    delete sum.there
  }
  return { precision: found === 0 ? 1 : right / found, falsePairs: found - right, organicGrouped, recall }
}
