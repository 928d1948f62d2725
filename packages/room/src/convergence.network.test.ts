import { expect, test } from 'vitest'
import type { Program } from '../testing/network/index.ts'
import { programOf, simulate } from '../testing/network/index.ts'
import regressions from '../testing/network/regressions/programs.json' with { type: 'json' }
import { codecHere } from './codec/codec-here.ts'

const SEEDS = 50
/** Seeds of one test, so that a failure tells soon which it was. */
const TOGETHER = 5

for (let first = 1; first <= SEEDS; first += TOGETHER) {
  const seeds = Array.from({ length: TOGETHER }, (_, index) => first + index)
  test(`[NET1] [NET2] [NET3] replicas agree with each other and with the log (seeds ${first} to ${first + TOGETHER - 1})`, async () => {
    for (const seed of seeds) expect([seed, (await simulate(programOf(seed), codecHere)).faults]).toEqual([seed, []])
  }, 60_000)
}

test('[NET4] the programs that once failed do so no more', async () => {
  for (const program of regressions as unknown as readonly Program[])
    expect([program.seed, (await simulate(program, codecHere)).faults]).toEqual([program.seed, []])
})
