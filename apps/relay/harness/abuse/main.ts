// pnpm test:abuse: the relay, as it is run, under the hands of people who mean harm, beside people at work.
// `--ci`: ten thousand of each forged kind; `--long`: a million spoilt frames; `--only <words>`: the kinds whose name holds them.

import { parseArgs } from 'node:util'
import { RAISED } from '../bench/raised-limits.ts'
import { crowdAbuse } from './crowd-abuse.ts'
import { floodAbuse } from './flood-abuse.ts'
import { forgedUpdates } from './forged-updates.ts'
import { frameAbuse } from './frame-abuse.ts'
import { presenceAbuse } from './presence-abuse.ts'
import { rightsAbuse } from './rights-abuse.ts'
import { IDLE, roomSoak } from './room-soak.ts'
import type { AbuseClass } from './run-class.ts'
import { runClass } from './run-class.ts'
import { SLOW_READERS } from './slow-reader-abuse.ts'
import { spoiltMessages } from './spoilt-messages.ts'
import { setStage } from './stage.ts'

const { values: options } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    count: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
  },
})
const count = Number(options.count)
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const tally = { passed: 0, failed: 0 }

await act('as it is run', {}, [...frameAbuse(options.long ? count : count / 10), ...floodAbuse()])
await act('with its rates raised, for every single message to be judged', { ...RAISED }, [
  ...forgedUpdates(count),
  ...presenceAbuse(count),
  ...rightsAbuse(count),
])
await act(
  'with its limits on connections raised, and rooms that are soon forgotten',
  { ...RAISED, LIMIT_TABS_PER_PERSON: '5000', LIMIT_CONNECTIONS_PER_ADDRESS: '10000', LIMIT_IDLE: String(IDLE) },
  [
    // what they leave behind is counted once their rooms are forgotten
    ...spoiltMessages(options.long ? 500_000 : count / 2),
    ...crowdAbuse(),
    SLOW_READERS,
    roomSoak(3_000, false),
    roomSoak(1_000, true),
  ],
)

print(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0

/** Runs `classes` one after the other against one relay, and looks into its log at the end. */
async function act(
  how: string,
  environment: Readonly<Record<string, string>>,
  classes: readonly AbuseClass[],
): Promise<void> {
  const chosen = classes.filter(({ name }) => name.includes(options.only))
  if (chosen.length === 0) return
  print(`── a relay ${how}`)
  const stage = await setStage(environment)
  for (const abuse of chosen) note(await runClass(stage, abuse, print))
  const faults = await stage.end()
  print(
    faults.length === 0
      ? '✓ the log holds what the people at work wrote, and nothing else'
      : `✗ ${faults.join('\n✗ ')}`,
  )
  note(faults)
}

function note(faults: readonly string[]): void {
  if (faults.length === 0) tally.passed += 1
  else tally.failed += 1
}
