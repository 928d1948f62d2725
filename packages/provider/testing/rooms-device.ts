import type { CloseCode } from '@tablee/protocol'
import type { Connection, Link } from '@tablee/room'
import type { RoomsUnderTest } from '@tablee/room/testing'
import { DOCUMENT } from '@tablee/room/testing'
import { seededRandom, systemScheduler } from '@tablee/std'
import type { RelayConnection } from '../src/open-connection.ts'
import { openConnection } from '../src/open-connection.ts'
import { fakeNetwork } from './fake-wires.ts'

const [CYCLE = '', NAME = ''] = DOCUMENT.split('/')

/** The document of the rooms' tests, as a browser names it. */
export const DOCUMENT_OF_ROOMS = NAME

/** A browser of `participant` on real rooms, by a line that can be cut. */
export interface Device {
  readonly connection: RelayConnection
  /** Both directions end without a word; what was on its way is lost. */
  cut(): void
  /** What was said so far reaches nobody any more, and nothing is heard, though the line looks open. */
  freeze(): void
}

export function deviceOn({ rooms, time }: RoomsUnderTest, participant: string, seed = 1): Device {
  const sockets = new Set<RoomSocket>()

  class RoomSocket {
    binaryType: BinaryType = 'arraybuffer'
    onopen: ((event: Event) => void) | null = null
    onmessage: ((event: MessageEvent) => void) | null = null
    onclose: ((event: CloseEvent) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    isFrozen = false
    #link: Link | null = null
    #isOver = false

    constructor() {
      sockets.add(this)
      later(() => {
        if (this.#isOver) return
        this.#link = rooms.openTab(CYCLE, this.#connection)
        this.onopen?.(new Event('open'))
      })
    }
    send(bytes: Uint8Array): void {
      const sent = bytes.slice()
      later(() => this.#isUp() && this.#link?.receive(sent))
    }
    close(): void {
      later(() => this.end())
    }
    end(code = 1006): void {
      if (this.#isOver) return
      this.#isOver = true
      sockets.delete(this)
      this.#link?.closed()
      this.onclose?.({ code } as CloseEvent) // reason: as much of an event as is read
    }
    #isUp(): boolean {
      return !this.#isOver && !this.isFrozen
    }
    readonly #connection: Connection = {
      participant,
      device: null,
      send: (bytes) => {
        const sent = bytes.slice()
        later(() => this.#isUp() && this.onmessage?.({ data: sent.buffer } as MessageEvent)) // reason: as above
      },
      bufferedBytes: () => 0,
      pause: () => {},
      resume: () => {},
      close: (code: CloseCode) => later(() => this.end(code)),
    }
  }
  return {
    connection: openConnection({
      cycle: CYCLE,
      participant,
      relay: 'wss://example.org',
      WebSocket: RoomSocket,
      clock: time,
      random: seededRandom(seed),
      scheduler: time,
      network: fakeNetwork(),
    }),
    cut: () => {
      for (const socket of sockets) socket.end()
    },
    freeze: () => {
      for (const socket of sockets) socket.isFrozen = true
    },
  }
}

/** Lets everything that can happen within `by` (ms of the rooms' time) happen. */
export async function elapse({ time }: RoomsUnderTest, by = 200): Promise<void> {
  const step = Math.max(20, by / 50)
  for (let left = by; left > 0; left -= step) {
    time.advance(step)
    await turn()
    await turn()
  }
}

function turn(): Promise<void> {
  return new Promise((done) => systemScheduler.after(0, done))
}

function later(task: () => void): void {
  queueMicrotask(task)
}
