import { expect, test } from 'vitest'
import { programOf, simulate } from '../../testing/drawing/index.ts'
import regressions from '../../testing/drawing/regressions/seeds.json' with { type: 'json' }

const SEEDS = 50
/** Seeds of one test, so that a failure tells soon which it was. */
const TOGETHER = 5

for (let first = 1; first <= SEEDS; first += TOGETHER) {
  const seeds = Array.from({ length: TOGETHER }, (_, index) => first + index)
  test(`[DRAW1] four canvases agree, and nobody’s work is undone by another (seeds ${first} to ${first + TOGETHER - 1})`, () => {
    for (const seed of seeds) expect([seed, simulate(seed, programOf(seed))]).toEqual([seed, []])
  }, 120_000)
}

test('[DRAW1] the seeds that once failed do so no more', () => {
  for (const seed of regressions as readonly number[])
    expect([seed, simulate(seed, programOf(seed))]).toEqual([seed, []])
}, 120_000)
