// pnpm test:long: what the short tests do in little, for as long as it takes. `--ci`: a hundredth of it; `--only <words>`: the parts
// whose name holds them; `--from <seed>`: where the seeds begin.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simulateSeeds } from './network-seeds.ts'
import type { Part } from './part.ts'

const HONEST = join(import.meta.dirname, '../../../../packages/room/testing/honest/main.ts')
const ABUSE = join(import.meta.dirname, '../abuse/main.ts')
const VITEST = join(import.meta.dirname, '../../../../node_modules/vitest/vitest.mjs')
const TESTS = join(import.meta.dirname, '../../../../tools/config/vitest.config.ts')
const HOSTILE = ['run', '--config', TESTS, '--reporter', 'dot', 'packages/canvas/src/hostile-records.fuzz.test.ts']
const BOARDS = ['run', '--config', TESTS, '--reporter', 'dot', 'packages/canvas/src/board.simulation.test.ts']
const PARTS: Readonly<Record<string, Part>> = {
  'a simulated network, 500 seeds': simulateSeeds,
  'four boards, 500 seeds': (from, share) =>
    run(VITEST, BOARDS, { BOARD_SEEDS: String(Math.ceil(500 * share)), BOARD_SEEDS_FROM: String(from) }),
  'boards beside hostile clients, 1,000 seeds': (_, share) =>
    run(VITEST, HOSTILE, { HOSTILE_SEEDS: String(1_000 * share) }),
  'a million honest updates': (_, share) => run(HONEST, [String(1_000_000 * share)]),
  'a million spoilt frames': (_, share) => run(ABUSE, ['--only', 'spoilt', ...(share < 1 ? [] : ['--long'])]),
}

const { values: options } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '1' },
  },
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const tally = { passed: 0, failed: 0 }
for (const [name, part] of Object.entries(PARTS)) {
  if (!name.includes(options.only)) continue
  print(`── ${name}`)
  const kept = await part(Number(options.from), options.ci ? 0.01 : 1, print)
  print(`${kept ? '✓' : '✗'} ${name}`)
  if (kept) tally.passed += 1
  else tally.failed += 1
}
print(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0

async function run(main: string, flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(process.execPath, [main, ...flags], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}
