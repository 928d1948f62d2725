import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/{relay,web}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    // two cores are what a small server and a shared runner have
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    passWithNoTests: true,
  },
})
