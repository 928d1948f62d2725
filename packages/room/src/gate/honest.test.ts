import { describe, expect, test } from 'vitest'
import { runHonest } from '../../testing/honest-updates.ts'

const PARTS = 10
const UPDATES = 100_000
const STEPS = 150

describe('[GATE2] of 100,000 honest updates none is refused, and every replica comes out the same', () => {
  test.each(Array.from({ length: PARTS }, (_, part) => part + 1))('part %i', (part) => {
    let judged = 0
    const wrong: unknown[] = []
    for (let seed = part * 10_000; judged < UPDATES / PARTS; seed += 1) {
      const run = runHonest(seed, STEPS)
      judged += run.judged
      if (run.refused.length > 0 || run.diverged) wrong.push({ seed, ...run })
    }
    expect(wrong).toEqual([])
  })
})
