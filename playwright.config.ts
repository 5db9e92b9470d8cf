import { defineConfig } from '@playwright/test'

// No retries: a test that passes the second time has failed.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
