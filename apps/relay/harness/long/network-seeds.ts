import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codecHere } from '@tablee/room'
import type { Program } from '@tablee/room/testing'
import { programOf, shrink, simulate } from '@tablee/room/testing'
import type { Part } from './part.ts'

const SEEDS = 500
const REGRESSIONS = join(import.meta.dirname, '../../../../packages/room/testing/network/regressions/programs.json')

/** R3: five hundred programs of the simulated network. One that fails is cut short and kept among the regressions. */
export const simulateSeeds: Part = async (from, share, print) => {
  const total = { acknowledged: 0, heard: 0, lines: 0, restarts: 0 }
  const failed: number[] = []
  for (let seed = from; seed < from + SEEDS * share; seed += 1) {
    const program = programOf(seed)
    const faults = await faultsOf(program)
    if (faults.length > 0) {
      failed.push(seed)
      print(`✗ seed ${seed}: ${faults.slice(0, 3).join('; ')}`)
      const shortest = await shrink(program, async (shorter) => (await faultsOf(shorter)).length > 0)
      print(`  ${shortest.steps.length} of its ${program.steps.length} steps are enough`)
      await keep(shortest)
    }
    if (seed % 50 === 0) print(`  up to seed ${seed}: ${JSON.stringify(total)}`)
  }
  return failed.length === 0

  async function faultsOf(program: Program): Promise<readonly string[]> {
    try {
      const outcome = await simulate(program, codecHere)
      for (const figure of ['acknowledged', 'heard', 'lines', 'restarts'] as const) total[figure] += outcome[figure]
      return outcome.faults
    } catch (cause) {
      return [String(cause)]
    }
  }
}

async function keep(program: Program): Promise<void> {
  const kept = JSON.parse(await readFile(REGRESSIONS, 'utf8')) as readonly Program[]
  await writeFile(REGRESSIONS, `${JSON.stringify([...kept.filter(({ seed }) => seed !== program.seed), program])}\n`)
}
