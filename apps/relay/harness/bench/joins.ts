import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import type { Line } from './comparison.ts'
import { compare } from './comparison.ts'
import { inTurn } from './fan-out.ts'
import { sit } from './seat.ts'
import type { ServerKind, Stage } from './stage.ts'
import { clientOf, openStage } from './stage.ts'
import { USUAL, actsOf } from './traffic.ts'

const RECORDS: readonly number[] = [1_000, 10_000]
const PEOPLE: readonly number[] = [1, 50, 200]
/** What someone who is there writes before each round, so that the state is never just what lies ready (ms of work). */
const WRITTEN_BEFORE = 10_000

export interface JoinFigures {
  readonly cpu: number
  readonly wall: number
  readonly loop: number
  readonly memory: number
}

const JOIN_LINES: readonly Line<JoinFigures>[] = [
  { title: 'CPU (s)', of: ({ cpu }) => cpu, digits: 2 },
  { title: 'until all have the state (s)', of: ({ wall }) => wall, digits: 2 },
  { title: 'longest hold of the loop (ms)', of: ({ loop }) => loop },
  { title: 'memory after (MiB)', of: ({ memory }) => memory, digits: 0 },
]

/** People who come into an open board at once. The baseline sends the same bytes from one buffer. */
export async function joins({ rounds, flags, say }: BenchOptions): Promise<void> {
  for (const records of RECORDS) {
    const board = boardState(records)
    const stage = await openStage({ board, people: Math.max(...PEOPLE) + 1, asks: true, flags })
    for (const people of PEOPLE) {
      const figures: Record<ServerKind, JoinFigures[]> = { relay: [], bare: [] }
      for (let round = 0; round < rounds; round += 1) {
        for (const kind of inTurn(round)) figures[kind].push(await measureJoins(stage, kind, round, people))
      }
      say(`${people} join ${records} records (${(board.update.length / 1e6).toFixed(1)} MB) at once, ${rounds} rounds`)
      for (const line of compare(JOIN_LINES, figures.relay, figures.bare)) say(line)
    }
    await stage.close()
  }
}

async function measureJoins(stage: Stage, kind: ServerKind, round: number, people: number): Promise<JoinFigures> {
  const server = stage.server(kind)
  // someone is there already and works: who comes gets what lies ready, and what came since
  const seat = { ...stage.seat(kind, 0, people), client: clientOf(round, 500 + people) }
  const host = await sit(seat, null)
  let edits = 0
  const acts = actsOf(stage.board, { client: seat.client, index: 0, people: 1 }, USUAL, WRITTEN_BEFORE, () => edits++)
  for (const { message } of acts.edits) {
    host.send(host.frame(message))
    await sleep(20)
  }
  await sleep(500)
  server.watchLoop()
  await sleep(50)
  const [begin, cpu] = [performance.now(), server.cpu()]
  const seats = Array.from({ length: people }, (_, index) => ({
    ...stage.seat(kind, 0, index),
    client: clientOf(round, index),
  }))
  const persons = await Promise.all(seats.map((one) => sit(one, null)))
  const wall = (performance.now() - begin) / 1000
  await sleep(100)
  const used = server.cpu() - cpu
  const loop = await server.loopDelay()
  const memory = server.memory()
  const least = Math.min(...persons.map(({ stateBytes }) => stateBytes))
  if (least < stage.board.update.length) throw new Error(`someone joined with ${least} bytes only`)
  for (const person of [host, ...persons]) person.leave()
  await sleep(300)
  return { cpu: used, wall, loop: loop.max, memory }
}
