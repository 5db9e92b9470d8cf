import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{shared,electron,scripts,renderer,bench}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'page',
          include: ['renderer/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
    ],
  },
})
