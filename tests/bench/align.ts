import { type ParsedClause, parseMarkdown } from '../../app/features/consultations/drafts/domain/index.ts'
import { alignClauses } from '../../app/features/consultations/lineage/domain/index.ts'
import { LIFAFA_2015_TO_2023 } from '../support/lineage/lifafa-articles.ts'
import { add, EDITS, MIXED, measure, NONE, precision, recall, type Tally } from '../support/lineage/measure.ts'
import { buildLongText, demoText, realAct } from '../support/lineage/texts.ts'
import { hasRegulations, readRegulation } from '../support/regulations.ts'
import { percentile, round } from './load.ts'

const RUNS = 100
const SEEDS = 40
const ARTICLES = 300

const real = (name: string) => parseMarkdown(readRegulation(name)).clauses

const count = (clauses: readonly ParsedClause[]) => ({
  articles: clauses.filter(({ kind }) => kind === 'article').length,
  clauses: clauses.length,
  characters: clauses.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0),
})

function timed(older: readonly ParsedClause[], newer: readonly ParsedClause[]) {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    alignClauses(older, newer)
    times.push(performance.now() - began)
  }
  return {
    older: count(older),
    newer: count(newer),
    runs: RUNS,
    first: round(times[0]!, 1),
    p50: round(percentile(times, 0.5), 1),
    p99: round(percentile(times, 0.99), 1),
  }
}

/** Relations of articles that are exactly those of the table: same articles on both sides, same kind. */
function readByHand(older: readonly ParsedClause[], newer: readonly ParsedClause[]) {
  const labels = (clauses: readonly ParsedClause[], ids: readonly string[]) => ids.map((id) => clauses.find((one) => one.id === id)!.label)
  const say = (from: string[], to: string[], kind: string) => `${from.join('+')}→${to.join('+')} ${kind}`
  const found = new Set(alignClauses(older, newer).units.map(({ from, to, kind }) => say(labels(older, from), labels(newer, to), kind)))
  const right = LIFAFA_2015_TO_2023.filter(({ from, to, kind }) => found.has(say(from, to, kind)))
  return { right: right.length, of: LIFAFA_2015_TO_2023.length, share: round(right.length / LIFAFA_2015_TO_2023.length, 4) }
}

const rates = (tally: Tally) => ({ pairs: tally.there, precision: round(precision(tally), 4), recall: round(recall(tally), 4) })

function edited(clauses: readonly ParsedClause[], strange: readonly ParsedClause[]) {
  return Object.fromEntries(
    Object.entries(EDITS).map(([name, edit]) => {
      let [units, words] = [NONE, NONE]
      for (let seed = 1; seed <= SEEDS; seed++) {
        const measured = measure(clauses, strange, edit, seed)
        units = add(units, measured.units)
        words = add(words, measured.words)
      }
      return [name, { units: rates(units), words: rates(words) }]
    }),
  )
}

/** Alignment of two editions: milliseconds in this process alone, and how right it is. */
export async function benchAlign() {
  const synthetic = buildLongText(ARTICLES)
  const { edited: changed, units, words } = measure(synthetic, demoText('waste.zh'), MIXED, 1)
  const times = { synthetic: { ...timed(synthetic, changed.clauses), units: rates(units), words: rates(words) } }
  const peakMB = () => round(process.resourceUsage().maxRSS / 1000, 1)
  if (!hasRegulations)
    return { name: 'align', unit: 'ms', times, skipped: 'the real texts are not beside the repository', peakMB: peakMB() }
  const [older, newer, other] = [real('lifafa-2015'), real('lifafa-2023'), real('major-decisions-2019')]
  return {
    name: 'align',
    unit: 'ms',
    times: { lifafa: timed(older, newer), ...times },
    table: readByHand(older, newer),
    edits: { seeds: SEEDS, chinese: edited(newer, other), english: edited(await realAct(), demoText('waste.en')) },
    peakMB: peakMB(),
  }
}
