import { parseArgs } from 'node:util'

/** How much is measured; everything is told line by line. */
export interface BenchOptions {
  /** Each scenario is played so many times, in turn at the relay and at the baseline. */
  readonly rounds: number
  /** What is counted of a round (s), after a warm-up. */
  readonly seconds: number
  /** Node flags for the relay's process, such as those of a profile. */
  readonly flags: readonly string[]
  say(line: string): void
}

/** Scenarios by their name on the command line. */
export type Scenarios = Readonly<Record<string, (options: BenchOptions) => Promise<void>>>

/** Plays those of `scenarios` that `--only` names (all by default), `--rounds` times (5), `--seconds` each (10). */
export async function runBench(scenarios: Scenarios): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(scenarios).join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '10' },
      profile: { type: 'string' },
    },
  })
  const options: BenchOptions = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    flags: values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
    say: (line) => process.stdout.write(`${line}\n`),
  }
  for (const name of values.only.split(',')) {
    const scenario = scenarios[name]
    if (!scenario) throw new Error(`--only: there is no « ${name} »; there are ${Object.keys(scenarios).join(', ')}`)
    await scenario(options)
    options.say('')
  }
}
