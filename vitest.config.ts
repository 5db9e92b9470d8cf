import { defineConfig } from 'vitest/config'

/** Many times what a test needs, in milliseconds: a slow or busy machine is no failure. */
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          testTimeout,
          include: ['{shared,electron,scripts,renderer,bench}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'page',
          testTimeout,
          include: ['renderer/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
    ],
  },
})
