import path from 'node:path'
import { root } from '../../../app/launch/ground.mjs'

export type SuiteName = 'typecheck' | 'lint' | 'unit' | 'integration' | 'live' | 'e2e' | 'faults'
export type Suite = {
  /** The program that Node starts, and its arguments. */
  args: string[]
  /** Where the runner leaves its JSON report; without one the exit code counts as one test. */
  report?: string
  kind: 'exit-code' | 'vitest' | 'playwright'
  needs: { build?: true; browser?: true }
  /** Minutes after which it is ended and counted as failed. */
  limit: number
  env?: Record<string, string>
}

const bin = (file: string) => path.join(root, 'node_modules', file)
const reportOf = (name: string) => path.join(root, '.cache/reports', `${name}.json`)

const vitest = (name: string, limit: number, needs: Suite['needs'] = {}, env: Record<string, string> = {}): Suite => ({
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    name,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
  report: reportOf(name),
  kind: 'vitest',
  needs,
  limit,
  env,
})

export const SUITES: Record<SuiteName, Suite> = {
  typecheck: { args: [bin('typescript/bin/tsc'), '--noEmit'], kind: 'exit-code', needs: {}, limit: 4 },
  lint: { args: [bin('@biomejs/biome/bin/biome'), 'check', '.'], kind: 'exit-code', needs: {}, limit: 2 },
  unit: vitest('unit', 10),
  integration: vitest('integration', 15, { build: true }),
  live: vitest('live', 10, { build: true }),
  e2e: {
    args: [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts', '--pass-with-no-tests'],
    report: reportOf('e2e'),
    kind: 'playwright',
    needs: { build: true, browser: true },
    limit: 20,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
  },
  faults: vitest('faults', 10, { build: true }, { FAULTS: process.env.FAULTS ?? 'short' }),
}

const GROUPS: Record<string, SuiteName[]> = {
  verify: ['typecheck', 'lint', 'unit'],
  all: ['typecheck', 'lint', 'unit', 'integration', 'live', 'e2e', 'faults'],
}

/** What the words on the command line ask for; none means all. Undefined: a word is unknown. */
export function chooseSuites(words: string[]): SuiteName[] | undefined {
  const chosen = (words.length ? words : ['all']).flatMap(
    (word) => GROUPS[word] ?? (Object.hasOwn(SUITES, word) ? [word as SuiteName] : ['?']),
  )
  return chosen.includes('?') ? undefined : [...new Set(chosen as SuiteName[])]
}
export const suiteWords = [...Object.keys(GROUPS), ...Object.keys(SUITES)]
