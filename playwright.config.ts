import { defineConfig } from '@playwright/test'

/** A folder of packages, as `npm run package` leaves it in release/: with one, what is in them is tried as well. */
const packages = process.env['CROSSREAD_PACKAGES'] ?? ''

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
  projects: [
    { name: 'built', testIgnore: 'packaged/**' },
    ...(packages === '' ? [] : [{ name: 'packaged', testMatch: ['packaged/*.spec.ts', 'main-job.spec.ts'] }]),
  ],
  ...(packages === '' ? {} : { globalSetup: './e2e/packaged/unpack.ts' }),
})
