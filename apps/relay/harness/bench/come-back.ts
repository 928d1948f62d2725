import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import type { Line } from './comparison.ts'
import { list } from './comparison.ts'
import { sit } from './seat.ts'
import type { Stage } from './stage.ts'
import { openStage } from './stage.ts'
import { quantile } from './statistics.ts'

const PEOPLE = 200
const RECORDS = 10_000
/** As browsers wait: anything up to a ceiling (ms) that doubles from the first to the last (`packages/provider`). */
const FIRST_CEILING = 500
const LAST_CEILING = 15_000

interface ComeBackFigures {
  readonly restart: number
  readonly half: number
  readonly all: number
  readonly cpu: number
  readonly loop: number
  readonly attempts: number
}

const LINES: readonly Line<ComeBackFigures>[] = [
  { title: 'the relay is up again after (s)', of: ({ restart }) => restart, digits: 2 },
  { title: 'half are synchronised after (s)', of: ({ half }) => half, digits: 2 },
  { title: 'all are synchronised after (s)', of: ({ all }) => all, digits: 2 },
  { title: 'CPU of the relay since it is up (s)', of: ({ cpu }) => cpu, digits: 2 },
  { title: 'longest hold of its loop (ms)', of: ({ loop }) => loop },
  { title: 'attempts per person', of: ({ attempts }) => attempts, digits: 2 },
]

/** The relay is killed with two hundred people on a large board, who all come back with their copies (R10). */
export async function comeBack({ rounds, flags, say }: BenchOptions): Promise<void> {
  const stage = await openStage({ board: boardState(RECORDS), people: PEOPLE, asks: true, flags })
  const figures: ComeBackFigures[] = []
  for (let round = 0; round < rounds; round += 1) figures.push(await killAndComeBack(stage, round))
  await stage.close()
  say(
    `${PEOPLE} people come back to ${RECORDS} records with full copies after SIGKILL, ${rounds} rounds (at most 20 s: R10)`,
  )
  for (const line of list(LINES, figures)) say(line)
}

async function killAndComeBack(stage: Stage, round: number): Promise<ComeBackFigures> {
  const copyOf = (epoch: number): { stateVector: string; epoch: number } => ({
    stateVector: Buffer.from(stage.board.stateVector).toString('hex'),
    epoch,
  })
  // they have copies: what the relay holds is what they hold
  const first = await sit(stage.seat('relay', round, 0), null)
  const copy = copyOf(first.epoch)
  const lost: Promise<void>[] = []
  const seated = Array.from({ length: PEOPLE - 1 }, (_, index) => {
    let gone = (): void => {}
    lost.push(new Promise((done) => (gone = done)))
    return sit({ ...stage.seat('relay', round, index + 1), copy }, null, () => gone())
  })
  await Promise.all(seated)
  first.leave()

  const killed = performance.now()
  const restarted = stage.restartRelay('SIGKILL').then(() => {
    const server = stage.server('relay')
    server.watchLoop()
    return { at: performance.now(), cpu: server.cpu() }
  })
  let attempts = 0
  const back = lost.map(async (line, index) => {
    await line
    for (let attempt = 0; ; attempt += 1) {
      await sleep(Math.random() * Math.min(LAST_CEILING, FIRST_CEILING * 2 ** attempt))
      attempts += 1
      const person = await sit({ ...stage.seat('relay', round, index + 1), copy }, null).catch(() => null)
      if (person) return { person, after: performance.now() - killed }
    }
  })
  const returned = await Promise.all(back)
  const { at, cpu } = await restarted
  const used = stage.server('relay').cpu() - cpu
  const { max } = await stage.server('relay').loopDelay()
  for (const { person } of returned) person.leave()
  await sleep(300)
  const times = returned.map(({ after }) => after / 1000)
  return {
    restart: (at - killed) / 1000,
    half: quantile(times, 0.5),
    all: Math.max(...times),
    cpu: used,
    loop: max,
    attempts: attempts / returned.length,
  }
}
