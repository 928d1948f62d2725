import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import { WARM_UP, actsFor } from './fan-out.ts'
import type { RoomFigures } from './measure-room.ts'
import { measureRoom } from './measure-room.ts'
import { openStage } from './stage.ts'
import { median, spread } from './statistics.ts'
import { USUAL } from './traffic.ts'

const PEOPLE = 185
const ACTIVE = 37
const STALLED = 20
const RECORDS = 1_000
/** Every edit carries a long text, so that who does not read falls megabytes behind within a round (bytes). */
const FILLING = 4_096

/** People of a large room who stop reading, beside the same room where everyone reads (S13). */
export async function slowReaders({ rounds, seconds, flags, say }: BenchOptions): Promise<void> {
  const board = boardState(RECORDS)
  const healthy: RoomFigures[] = []
  const beset: RoomFigures[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const stalled of round % 2 === 0 ? [0, STALLED] : [STALLED, 0]) {
      // a relay of its own for each: what one leaves in memory is not to be counted with the next
      const stage = await openStage({ board, people: PEOPLE, flags })
      const acts = actsFor(stage, round, ACTIVE, USUAL, 2 * seconds, FILLING)
      const test = { kind: 'relay', round, people: PEOPLE, acts, warmUp: WARM_UP, stalled } as const
      const figures = stalled === 0 ? healthy : beset
      figures.push(await measureRoom(stage, test))
      await stage.close()
    }
  }

  const of = (figures: readonly RoomFigures[], read: (one: RoomFigures) => number): string => spread(figures.map(read))
  const ratio = median(beset.map(({ p95 }) => p95)) / median(healthy.map(({ p95 }) => p95))
  const more = median(beset.map(({ memory }) => memory)) - median(healthy.map(({ memory }) => memory))
  say(`${STALLED} of ${PEOPLE} people stop reading while edits of 4 KiB go round, ${rounds} × ${2 * seconds} s`)
  say(`  edit p95 of the others (ms): ${of(beset, ({ p95 }) => p95)}, where all read ${of(healthy, ({ p95 }) => p95)}`)
  say(`  ratio ${ratio.toFixed(2)} (at most 1.10: S13)`)
  say(`  memory (MiB): ${of(beset, ({ memory }) => memory)}, where all read ${of(healthy, ({ memory }) => memory)}`)
  say(`  more memory ${more.toFixed(0)} MiB (less than 100: S13)`)
}
