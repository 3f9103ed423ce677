import { CampaignIndex } from '../../app/features/consultations/campaigns/domain/campaign-index.ts'
import { generate } from '../support/campaigns/generator.ts'
import { score } from '../support/campaigns/score.ts'
import { percentile, round } from './load.ts'

const LATER = 5000
const BATCH = 5000
const peakMB = () => round(process.resourceUsage().maxRSS / 1000, 1)
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Grouping in one process, of `--count N` comments: seconds by the clock and of processor, without the making of the texts. */
export async function benchCampaigns(args = process.argv.slice(3)) {
  const count = Number(args[args.indexOf('--count') + 1] ?? 1_000_000) || 1_000_000
  const corpus = generate(count, 1)
  const index = new CampaignIndex(count)
  let [seconds, cpu] = [0, 0]
  const timed = <T>(work: () => T): T => {
    const [began, before] = [performance.now(), cpuSeconds()]
    const result = work()
    seconds += (performance.now() - began) / 1000
    cpu += cpuSeconds() - before
    return result
  }
  let batch: string[] = []
  const take = () => {
    timed(() => batch.forEach((text) => void index.add(text)))
    batch = []
  }
  for (const { text } of corpus.comments()) if (batch.push(text) === BATCH) take()
  take()
  const campaigns = timed(() => {
    index.groupAll()
    return index.campaigns()
  })
  const grouped = { comments: count, seconds: round(seconds, 2), cpuSeconds: round(cpu, 2), campaigns: campaigns.length, peakMB: peakMB() }
  const { precision, falsePairs, organicGrouped, recall } = score(corpus, campaigns)
  const times: number[] = []
  for (const { text } of generate(LATER, 2).comments()) {
    const began = performance.now()
    index.place(text)
    times.push(performance.now() - began)
  }
  const placed = {
    comments: LATER,
    p50ms: round(percentile(times, 0.5), 3),
    p99ms: round(percentile(times, 0.99), 3),
    maxMs: round(Math.max(...times), 1),
  }
  return { name: 'campaigns', grouped, placed, precision, falsePairs, organicGrouped, recall, peakMB: peakMB() }
}
