// Simulates the drawing of boards: node packages/canvas/testing/drawing/main.ts <first seed> <how many>. NODE_ENV must be test, in which
// tldraw gives the same places in an order each time. Tells the seeds that fail, to be added to regressions/seeds.json, and ends with 1.

import { programOf, simulate } from './index.ts'

declare const process: {
  readonly argv: readonly string[]
  exitCode: number
  readonly stdout: { write(text: string): void }
}

const [first = 1, count = 500] = process.argv.slice(2).map(Number)
for (let seed = first; seed < first + count; seed += 1) {
  const faults = simulate(seed, programOf(seed))
  if (faults.length > 0) {
    process.exitCode = 1
    process.stdout.write(`✗ seed ${seed}: ${faults.slice(0, 3).join('; ')}\n`)
  }
  if (seed % 50 === 0) process.stdout.write(`  up to seed ${seed}\n`)
}
