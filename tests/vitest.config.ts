import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { WORKERS } from './support/global-db.ts'

const root = path.resolve(import.meta.dirname, '..')
const shared = { environment: 'node' as const, pool: 'forks' as const, root }
const withDatabase = { ...shared, globalSetup: [path.join(root, 'tests/support/global-db.ts')], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vitest'),
  test: {
    maxWorkers: WORKERS,
    minWorkers: 1,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          setupFiles: [path.join(root, 'tests/support/breathe.ts')],
          // Properties over whole laws take seconds, and more where a neighbour takes the cores.
          testTimeout: 30_000,
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/architecture.test.ts', 'tests/support/**/*.test.ts'],
        },
      },
      // Two side by side, each with a database of its own: one sequencer at a time leads it.
      {
        test: {
          ...withDatabase,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: [path.join(root, 'tests/support/worker-db.ts')],
        },
      },
      { test: { ...withDatabase, name: 'live', include: ['tests/live/**/*.test.ts'], poolOptions: { forks: { singleFork: true } } } },
      // Starts and kills its own servers and databases.
      {
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
