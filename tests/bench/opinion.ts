import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { analyse } from '../../app/features/opinion/domain/analyse.ts'
import { compareWithPolis } from '../../app/features/opinion/domain/groups/compare.ts'
import { hasOpinionData, readUberx } from '../support/opinion-data.ts'
import { round } from './load.ts'

/** Participants, statements, votes: the largest Polis conversation, the next city's, and a usual one at 15%. */
const SIZES = {
  largest: [33_422, 783, 2_000_000],
  city: [100_000, 500, 5_000_000],
  dense: [10_000, 200, 300_000],
} as const

async function measure(size: readonly number[]) {
  const program = path.join(import.meta.dirname, 'reference/opinion-case.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...size.map(String)])
  return JSON.parse(stdout) as object
}

/** The real deliberation: how well its groups are told apart, beside those that Polis found. */
function uberx() {
  if (!hasOpinionData) return { skipped: 'the real votes are not beside the repository' }
  const { votes, hidden, polisGroup } = readUberx()
  const began = performance.now()
  const result = analyse(votes, { hidden })
  const seconds = round((performance.now() - began) / 1000, 3)
  return { k: result.k, secondsWithResamples: seconds, stability: result.stability, ...compareWithPolis(result, polisGroup) }
}

/** Analysis of simulated deliberations, without resamples (they are apart), each size in its own process; by turns with plain loops. */
export async function benchOpinion() {
  const sizes: Record<string, object> = {}
  for (const [name, size] of Object.entries(SIZES)) sizes[name] = await measure(size)
  return { name: 'opinion', unit: 's', sizes, uberx: uberx() }
}
