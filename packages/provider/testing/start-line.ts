import type { RefusalCode } from '@tablee/protocol'
import type { Random } from '@tablee/std'
import { manualScheduler } from '@tablee/std'
import type { ChannelEnd } from '../src/channel-table.ts'
import { openRelayLine } from '../src/relay-line.ts'
import { fakeNetwork, fakeWires } from './fake-wires.ts'

/** Chance that always gives the longest wait. */
const LONGEST: Random = { bytes: (length) => new Uint8Array(length).fill(255) }

/** A line over wires that are moved by hand. */
export function startLine(random: Random = LONGEST) {
  const time = manualScheduler()
  const { Socket, wires, last } = fakeWires()
  const network = fakeNetwork()
  const line = openRelayLine({
    url: 'wss://example.org/sync/cycle',
    Socket,
    clock: time,
    random,
    scheduler: time,
    network,
  })
  time.advance(0)
  return { time, wires, last, line, network }
}

/** An end that notes what it is told. */
export function endOf(document: string, epoch: number | null = null): ChannelEnd & { readonly told: unknown[] } {
  const told: unknown[] = []
  return {
    told,
    asks: () => ({ document, client: 7, epoch }),
    opened: (present, rights) => told.push(['opened', present, rights]),
    rights: (rights) => told.push(['rights', rights]),
    filling: (share) => told.push(['filling', share]),
    received: (message) => told.push([...message]),
    refused: (code: RefusalCode, retry) => told.push(['refused', code, retry]),
    turnedAway: (code) => told.push(['turned away', code]),
    lost: () => told.push('lost'),
  }
}
