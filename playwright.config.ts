import { defineConfig } from '@playwright/test'

// No retries: a test that passes the second time has failed.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Many times what a test needs: a slow or busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
})
