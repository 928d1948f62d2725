import { defineConfig } from 'vitest/config'

/** What decides and what a cycle is made of: nearly each of their branches is taken by a test of their own. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['packages/{model,templates}/src/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['packages/{model,templates}/src/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { branches: 95 },
    },
  },
})
