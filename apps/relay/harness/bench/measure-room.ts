import { setTimeout as sleep } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import { SAMPLED, watchEdits } from './edit-watch.ts'
import { cpuSeconds } from './process-cost.ts'
import { inOrder, play } from './play.ts'
import type { Person } from './seat.ts'
import { sit } from './seat.ts'
import type { LoopDelay } from './server-process.ts'
import type { ServerKind, Stage } from './stage.ts'
import { quantile } from './statistics.ts'
import type { Acts } from './traffic.ts'

export interface RoomTest {
  readonly kind: ServerKind
  readonly round: number
  readonly people: number
  /** What the active ones do, and those alone are read for the time that edits take. */
  readonly acts: readonly Acts[]
  /** Nothing of the first so many ms counts. */
  readonly warmUp: number
  /** People who only look on and stop reading. */
  readonly stalled?: number
  readonly watchesLoop?: boolean
}

/** What one server did in one round. */
export interface RoomFigures {
  /** From when an edit is sent to when others have it (ms). */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Share of one core that the server used. */
  readonly cpu: number
  /** And this process, which must not be the one that is measured. */
  readonly ownCpu: number
  /** MiB at the end. */
  readonly memory: number
  /** Messages per second that were sent to the server. */
  readonly offered: number
  /** Per second and reader. */
  readonly messages: number
  readonly bytes: number
  readonly presenceBytes: number
  /** Edits that a reader did not get within `PATIENCE`; counted as endlessly late. */
  readonly unseen: number
  readonly closed: number
  /** Only where it was asked for: watching costs a little. */
  readonly loop: LoopDelay | null
}

/** How long the last edit is waited for (ms). */
const PATIENCE = 3_000

export async function measureRoom(stage: Stage, test: RoomTest): Promise<RoomFigures> {
  const { kind, round, people, acts, warmUp } = test
  const server = stage.server(kind)
  const watch = watchEdits(acts)
  let closed = 0
  const persons: Person[] = []
  for (let index = 0; index < acts.length; index += 1) {
    const hear = index < SAMPLED ? watch.hearerOf(index) : null
    persons.push(await sit(stage.seat(kind, round, index), hear, () => (closed += 1)))
  }
  const onlookers = Array.from({ length: people - acts.length }, (_, index) =>
    stage.seat(kind, round, acts.length + index),
  )
  await stage.crowd.sit(onlookers)
  if (test.stalled !== undefined) await stage.crowd.stall(test.stalled)

  const before = { at: 0, cpu: 0, ownCpu: 0, ...totals(persons) }
  const messages = await play(inOrder(acts, persons), warmUp, {
    counts: () => {
      if (test.watchesLoop) server.watchLoop()
      Object.assign(before, { at: performance.now(), cpu: server.cpu(), ownCpu: cpuSeconds(process.pid) })
      Object.assign(before, totals(persons))
    },
    edit: watch.sent,
  })
  const seconds = (performance.now() - before.at) / 1000
  const share = (server.cpu() - before.cpu) / seconds
  const ownShare = (cpuSeconds(process.pid) - before.ownCpu) / seconds
  const after = totals(persons)
  const loop = test.watchesLoop ? await server.loopDelay() : null
  await watch.allSeen(PATIENCE)
  const memory = server.memory()
  const lost = closed
  for (const person of persons) person.leave()
  await stage.crowd.leave()
  await sleep(200)

  const { latencies, unseen } = watch.result()
  const perReader = (total: number): number => total / persons.length / seconds
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    cpu: share,
    ownCpu: ownShare,
    memory,
    offered: messages / seconds,
    messages: perReader(after.messages - before.messages),
    bytes: perReader(after.bytes - before.bytes),
    presenceBytes: perReader(after.presenceBytes - before.presenceBytes),
    unseen,
    closed: lost,
    loop,
  }
}

function totals(persons: readonly Person[]): { messages: number; bytes: number; presenceBytes: number } {
  const sum = (of: (person: Person) => number): number => persons.reduce((total, person) => total + of(person), 0)
  return {
    messages: sum(({ meter }) => meter.messages),
    bytes: sum(({ meter }) => meter.bytes),
    presenceBytes: sum(({ meter }) => meter.presenceBytes),
  }
}
