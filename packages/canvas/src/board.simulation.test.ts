import { expect, test, vi } from 'vitest'
import { programOf, simulate } from '../testing/simulation/index.ts'
import regressions from '../testing/simulation/regressions/seeds.json' with { type: 'json' }

vi.stubGlobal('requestAnimationFrame', () => 1)
vi.stubGlobal('cancelAnimationFrame', () => undefined)

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

/** `pnpm test:long` asks for more, from where it is told to. */
const SEEDS = Number(process.env['BOARD_SEEDS'] ?? 50)
const FROM = Number(process.env['BOARD_SEEDS_FROM'] ?? 1)
/** Seeds of one test, so that a failure tells soon which it was. */
const TOGETHER = 5

for (let first = FROM; first < FROM + SEEDS; first += TOGETHER) {
  const seeds = Array.from({ length: Math.min(TOGETHER, FROM + SEEDS - first) }, (_, index) => first + index)
  test(`[BOARD1] four boards agree, nothing is lost, and nobody’s work is undone by another (seeds ${seeds.join(', ')})`, () => {
    for (const seed of seeds) expect([seed, simulate(seed, programOf(seed))]).toEqual([seed, []])
  }, 120_000)
}

test('[BOARD1] the seeds that once failed do so no more', () => {
  for (const seed of regressions as readonly number[])
    expect([seed, simulate(seed, programOf(seed))]).toEqual([seed, []])
}, 120_000)
