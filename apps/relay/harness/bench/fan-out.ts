import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import type { Line } from './comparison.ts'
import { compare, list } from './comparison.ts'
import type { RoomFigures } from './measure-room.ts'
import { measureRoom } from './measure-room.ts'
import type { ServerKind, Stage } from './stage.ts'
import { openStage } from './stage.ts'
import type { Acts, Pace } from './traffic.ts'
import { USUAL, actsOf } from './traffic.ts'

const RECORDS = 1_000
export const WARM_UP = 3_000

const LINES: readonly Line<RoomFigures>[] = [
  { title: 'edit, p50 (ms)', of: ({ p50 }) => p50 },
  { title: 'edit, p95 (ms)', of: ({ p95 }) => p95 },
  { title: 'edit, p99 (ms)', of: ({ p99 }) => p99 },
  { title: 'CPU (% of one core)', of: ({ cpu }) => cpu * 100 },
  { title: 'memory (MiB)', of: ({ memory }) => memory, digits: 0 },
  { title: 'messages/s in', of: ({ offered }) => offered, digits: 0 },
  { title: 'messages/s per reader', of: ({ messages }) => messages },
  { title: 'kB/s per reader', of: ({ bytes }) => bytes / 1000 },
  { title: 'of which presence (kB/s)', of: ({ presenceBytes }) => presenceBytes / 1000 },
  { title: 'edits not seen by a reader', of: ({ unseen }) => unseen, digits: 0 },
  { title: 'lines that were closed', of: ({ closed }) => closed, digits: 0 },
  { title: 'CPU of what measures (%)', of: ({ ownCpu }) => ownCpu * 100 },
]

/** A room where everyone works, and one of two hundred where one in five does. */
export async function fanOut(options: BenchOptions): Promise<void> {
  await compareRooms({ people: 33, active: 33 }, options)
  await compareRooms({ people: 200, active: 40 }, options)
}

/** Presence when two hundred people move at once: more than a fan-out could carry, so the relay alone. */
export async function everyoneMoves({ rounds, seconds, flags, say }: BenchOptions): Promise<void> {
  const size = { people: 200, active: 200 }
  const stage = await openStage({ board: boardState(RECORDS), people: size.people, flags })
  const figures: RoomFigures[] = []
  for (let round = 0; round < rounds; round += 1) {
    const acts = actsFor(stage, round, size.active, USUAL, seconds)
    figures.push(await measureRoom(stage, { kind: 'relay', round, people: size.people, acts, warmUp: WARM_UP }))
  }
  await stage.close()
  say(`${size.people} people, all active, relay only`)
  for (const line of list(LINES, figures)) say(line)
}

async function compareRooms(
  { people, active }: { readonly people: number; readonly active: number },
  { rounds, seconds, flags, say }: BenchOptions,
): Promise<void> {
  const stage = await openStage({ board: boardState(RECORDS), people, flags })
  const figures: Record<ServerKind, RoomFigures[]> = { relay: [], bare: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const acts = actsFor(stage, round, active, USUAL, seconds)
    for (const kind of inTurn(round)) {
      const measured = await measureRoom(stage, { kind, round, people, acts, warmUp: WARM_UP })
      // the first is played and not counted: code is compiled during it that then serves for months
      if (round > 0) figures[kind].push(measured)
    }
  }
  await stage.close()
  say(`${people} people, ${active} active (2 edits/s and 10 cursors/s each), ${rounds} × ${seconds} s`)
  for (const line of compare(LINES, figures.relay, figures.bare)) say(line)
}

/** Which server goes first changes from round to round. */
export function inTurn(round: number): readonly ServerKind[] {
  return round % 2 === 0 ? ['relay', 'bare'] : ['bare', 'relay']
}

/** What `active` people do in a round of `seconds` after the warm-up: the same at both servers. */
export function actsFor(
  stage: Stage,
  round: number,
  active: number,
  pace: Pace,
  seconds: number,
  filling = 0,
): readonly Acts[] {
  let edits = 0
  const number = (): number => edits++
  return Array.from({ length: active }, (_, index) => {
    const { client } = stage.seat('relay', round, index)
    return actsOf(stage.board, { client, index, people: active }, pace, WARM_UP + seconds * 1000, number, filling)
  })
}
