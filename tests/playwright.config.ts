import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './support/browser/find-chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const chromium = findChromium()

/** One built server with fresh data and the demo serves all journeys: `globalSetup` starts it and names it in MINYI_E2E_URL. */
export default defineConfig({
  testDir: path.join(root, 'tests/e2e'),
  outputDir: path.join(root, 'test-results'),
  globalSetup: path.join(root, 'tests/support/global-server.ts'),
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? path.join(root, '.cache/reports/e2e.json') }]],
  use: {
    ...(process.env.MINYI_E2E_URL ? { baseURL: process.env.MINYI_E2E_URL } : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium.executable, env: { ...process.env, ...chromium.env } as Record<string, string> } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--no-first-run',
        '--disable-sync',
      ],
    },
  },
})
