import { join } from 'node:path'
import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import type { Line } from './comparison.ts'
import { list } from './comparison.ts'
import { WARM_UP, actsFor } from './fan-out.ts'
import type { RoomFigures } from './measure-room.ts'
import { measureRoom } from './measure-room.ts'
import { openStage } from './stage.ts'
import { USUAL } from './traffic.ts'

const PEOPLE = 33
const RECORDS = 1_000
const SLOW_FSYNC = join(import.meta.dirname, '../slow-fsync.ts')

const LINES: readonly Line<RoomFigures>[] = [
  { title: 'edit, p50 (ms)', of: ({ p50 }) => p50 },
  { title: 'edit, p95 (ms)', of: ({ p95 }) => p95 },
  { title: 'hold of the loop, p99 (ms)', of: ({ loop }) => loop?.p99 ?? Number.NaN },
  { title: 'hold of the loop, longest (ms)', of: ({ loop }) => loop?.max ?? Number.NaN },
  { title: 'CPU (% of one core)', of: ({ cpu }) => cpu * 100 },
]

/** A disk that takes 15 ms more for each commit: edits wait for it, the thread that answers does not. */
export async function slowDisk({ rounds, seconds, flags, say }: BenchOptions): Promise<void> {
  const board = boardState(RECORDS)
  for (const [disk, more] of [
    ['as it is', []],
    ['15 ms slower', ['--import', SLOW_FSYNC]],
  ] as const) {
    const stage = await openStage({ board, people: PEOPLE, flags: [...flags, ...more] })
    const figures: RoomFigures[] = []
    for (let round = 0; round < rounds; round += 1) {
      const acts = actsFor(stage, round, PEOPLE, USUAL, seconds)
      const test = { kind: 'relay', round, people: PEOPLE, acts, warmUp: WARM_UP, watchesLoop: true } as const
      figures.push(await measureRoom(stage, test))
    }
    await stage.close()
    say(`${PEOPLE} people, all active, on a disk ${disk}, ${rounds} × ${seconds} s`)
    for (const line of list(LINES, figures)) say(line)
  }
}
