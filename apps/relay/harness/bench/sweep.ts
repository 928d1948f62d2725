import type { BenchOptions } from './bench-options.ts'
import { boardState } from './board-state.ts'
import { WARM_UP, actsFor, inTurn } from './fan-out.ts'
import type { RoomFigures } from './measure-room.ts'
import { measureRoom } from './measure-room.ts'
import { RAISED } from './raised-limits.ts'
import type { ServerKind } from './stage.ts'
import { openStage } from './stage.ts'
import { median, spread } from './statistics.ts'

const PEOPLE = 33
const RECORDS = 1_000
/** Messages per second that all of them send together, two edits for ten cursors. */
const RATES: readonly number[] = [400, 1_000, 2_000, 3_000, 4_000, 6_000, 8_000, 10_000, 12_000]
/** What a step takes (s), after the warm-up: shorter than elsewhere, there are many. */
const SECONDS = 4
/** A rate is carried when 95 % of the edits take no longer than so many ms. */
const BOUNDS: readonly number[] = [50, 250]
/** And when what was to be sent could be sent. */
const LEAST_OFFERED = 0.95

/** How many messages a second a room of 33 carries. A server that is far beyond its limit is not pushed further. */
export async function sweep({ rounds, flags, say }: BenchOptions): Promise<void> {
  const stage = await openStage({ board: boardState(RECORDS), people: PEOPLE, environment: RAISED, flags })
  const figures: Record<ServerKind, Map<number, RoomFigures[]>> = { relay: new Map(), bare: new Map() }
  for (let round = 0; round < rounds; round += 1) {
    const lost = new Set<ServerKind>()
    for (const [step, rate] of RATES.entries()) {
      const perPerson = rate / PEOPLE / 12
      const place = round * RATES.length + step
      const pace = { edits: 2 * perPerson, cursors: 10 * perPerson }
      const acts = actsFor(stage, place, PEOPLE, pace, SECONDS)
      for (const kind of inTurn(round)) {
        if (lost.has(kind)) continue
        const measured = await measureRoom(stage, { kind, round: place, people: PEOPLE, acts, warmUp: WARM_UP })
        figures[kind].set(rate, [...(figures[kind].get(rate) ?? []), measured])
        if (!isCarried(measured, 4 * Math.max(...BOUNDS))) lost.add(kind)
      }
    }
  }
  await stage.close()

  say(
    `${PEOPLE} people, rising rates (two edits for ten cursors), with the relay's limits raised: ${rounds} × ${SECONDS} s`,
  )
  for (const kind of ['relay', 'bare'] as const) {
    for (const [rate, measured] of figures[kind]) say(`  ${kind.padEnd(6)}${lineOf(rate, measured)}`)
  }
  for (const bound of BOUNDS) {
    const [relay, bare] = [mostCarried(figures.relay, bound), mostCarried(figures.bare, bound)]
    say(`  most messages/s in at p95 ≤ ${bound} ms: relay ${relay}, bare ${bare}, ratio ${(relay / bare).toFixed(2)}`)
  }
}

function lineOf(rate: number, measured: readonly RoomFigures[]): string {
  const of = (read: (figures: RoomFigures) => number, digits = 1): string => spread(measured.map(read), digits)
  const [p95, cpu] = [of((figures) => figures.p95), of((figures) => figures.cpu * 100, 0)]
  const sent = of((figures) => figures.offered, 0)
  const bad = `${of((figures) => figures.unseen, 0)} unseen, ${of((figures) => figures.closed, 0)} closed`
  return `${String(rate).padStart(6)}/s   p95 ${p95.padEnd(24)}CPU % ${cpu.padEnd(18)}sent ${sent.padEnd(22)}${bad}`
}

function mostCarried(figures: ReadonlyMap<number, readonly RoomFigures[]>, bound: number): number {
  const carried = [...figures].filter(
    ([rate, measured]) =>
      median(measured.map(({ p95 }) => p95)) <= bound &&
      median(measured.map(({ offered }) => offered)) >= rate * LEAST_OFFERED &&
      median(measured.map(({ closed }) => closed)) === 0,
  )
  return Math.max(0, ...carried.map(([rate]) => rate))
}

function isCarried({ p95, closed }: RoomFigures, bound: number): boolean {
  return p95 <= bound && closed === 0
}
