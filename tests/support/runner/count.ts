import { existsSync, readFileSync } from 'node:fs'
import type { Suite } from './suites.ts'

export type Counts = { passed: number; failed: number; skipped: number; notes: string[] }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; message?: string; assertionResults: { fullName: string; status: string }[] }[]
}
type PlaywrightSuite = { file: string; specs: { title: string; ok: boolean }[]; suites?: PlaywrightSuite[] }
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
  suites: PlaywrightSuite[]
}

/** Counts from the runner's own report. A suite that crashed, or failed without a failed test, is one failure more: never silent. */
export function countSuite(suite: Suite, exitCode: number): Counts {
  const counts = suite.report
    ? countReport(suite)
    : { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0, notes: [] }
  if (exitCode !== 0 && counts.failed === 0) {
    counts.failed = 1
    counts.notes.push(`ended with exit code ${exitCode} although no test failed`)
  }
  return counts
}

function countReport(suite: Suite): Counts {
  if (!existsSync(suite.report!)) return { passed: 0, failed: 0, skipped: 0, notes: ['left no report'] }
  const report = JSON.parse(readFileSync(suite.report!, 'utf8'))
  return suite.kind === 'vitest' ? countVitest(report) : countPlaywright(report)
}

function countVitest(report: VitestReport): Counts {
  // A file that failed without a failed test could not be loaded or prepared, and is one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    notes: [
      ...broken.map((file) => `${file.name} could not be loaded or prepared`),
      ...report.testResults.flatMap((file) =>
        file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${file.name}: ${fullName}`),
      ),
    ],
  }
}

const listSpecs = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(listSpecs)]

function countPlaywright({ stats, errors, suites }: PlaywrightReport): Counts {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    notes: [
      ...errors.map((error) => (error.message ?? 'unknown error').split('\n')[0]!),
      ...suites.flatMap((suite) =>
        listSpecs(suite)
          .filter(({ ok }) => !ok)
          .map(({ title }) => `${suite.file}: ${title}`),
      ),
      ...(stats.flaky ? [`${stats.flaky} passed only when tried again`] : []),
    ],
  }
}

export function addUp(all: Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number) => all.reduce((total, counts) => total + pick(counts), 0)
  return { passed: sum((c) => c.passed), failed: sum((c) => c.failed), skipped: sum((c) => c.skipped), notes: [] }
}
