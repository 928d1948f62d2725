import { CLOSE, decodeFrame, encodeFrame, encodeStates } from '@tablee/protocol'
import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SocketClass } from './relay-socket.ts'
import { relaySocketClass } from './relay-socket.ts'

interface Wire {
  onopen: ((event: Event) => void) | null
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null
  onclose: ((event: { readonly code: number }) => void) | null
  readonly sent: Uint8Array[]
  isClosed: boolean
}

/** A socket of ours over a wire that is moved by hand. */
function start(sending: (step: 'sync-step-2' | 'update') => boolean = () => true) {
  const time = manualScheduler()
  const told: unknown[] = []
  const wires: Wire[] = []
  class FakeSocket {
    readonly sent: Uint8Array[] = []
    isClosed = false
    constructor() {
      wires.push(this as unknown as Wire) // reason: its handlers are set from outside
    }
    send(bytes: Uint8Array): void {
      this.sent.push(bytes)
    }
    close(): void {
      this.isClosed = true
    }
  }
  const Socket = relaySocketClass({
    Socket: FakeSocket as unknown as SocketClass, // reason: as much of a socket as is used
    clock: time,
    scheduler: time,
    delay: () => 100,
    opened: () => told.push('opened'),
    client: () => 1,
    sending,
    acknowledged: (count) => told.push(['acknowledged', count]),
    denied: () => told.push('denied'),
    closed: (code, dead) => told.push(['closed', code, dead]),
  })
  const socket = new Socket('wss://example.org', ['tablee.1'])
  const received: ArrayBuffer[] = []
  socket.onmessage = ({ data }: { data: ArrayBuffer }) => received.push(data)
  return { time, told, wires, socket, received, open: () => (time.advance(100), wires[0]?.onopen?.(new Event('open'))) }
}

const bytesOf = (frame: Parameters<typeof encodeFrame>[0]): ArrayBuffer => encodeFrame(frame).slice().buffer

/** An update that sets one cell. */
function update(value: unknown): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('free').set('a', value)
  return Y.encodeStateAsUpdate(doc)
}

/** The document that the frames of `sent` make. */
function replayed(sent: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const bytes of sent) {
    const frame = decodeFrame(bytes)
    if (frame.ok && frame.value.type === 'update') Y.applyUpdate(doc, frame.value.update)
  }
  return doc
}

test('it waits its turn before it connects', () => {
  const { time, wires } = start()
  time.advance(99)
  expect(wires.length).toBe(0)
  time.advance(1)
  expect(wires.length).toBe(1)
})

test('acknowledgements and refusals are taken out; the rest is for y-websocket', () => {
  const { open, wires, told, received } = start()
  open()
  wires[0]?.onmessage?.({ data: bytesOf({ type: 'ack', count: 3 }) })
  wires[0]?.onmessage?.({ data: bytesOf({ type: 'permission-denied', reason: 'read-only' }) })
  wires[0]?.onmessage?.({ data: bytesOf({ type: 'query-awareness' }) })
  expect(told).toEqual(['opened', ['acknowledged', 3], 'denied'])
  expect(received.length).toBe(1)
})

test('document messages go only if they may', () => {
  const { open, wires, socket } = start((step) => step === 'sync-step-2')
  open()
  socket.send(encodeFrame({ type: 'update', update: update(1) }).slice())
  expect(wires[0]?.sent.length).toBe(0)
  socket.send(encodeFrame({ type: 'sync-step-2', update: update(1) }).slice())
  socket.send(encodeFrame({ type: 'query-awareness' }).slice())
  expect(wires[0]?.sent.length).toBe(2)
})

test('presence goes when it is our own, and what y-websocket repeats of others does not', () => {
  const { open, wires, socket } = start()
  open()
  for (const client of [2, 1, 3])
    socket.send(encodeFrame({ type: 'awareness', states: encodeStates([{ client, clock: 1, state: {} }]) }).slice())
  expect(wires[0]?.sent.length).toBe(1)
})

test('updates leave at most 20 times a second, the first at once, and none is lost', () => {
  const { open, time, wires, socket } = start()
  open()
  const doc = new Y.Doc()
  doc.on('update', (bytes: Uint8Array) => socket.send(encodeFrame({ type: 'update', update: bytes }).slice()))
  for (let count = 1; count <= 100; count += 1) {
    doc.getMap('free').set('count', count)
    if (count === 1) expect(wires[0]?.sent.length).toBe(1)
    time.advance(10)
  }
  expect(wires[0]?.sent.length).toBeLessThanOrEqual(21)
  time.advance(50)
  expect(
    replayed(wires[0]?.sent ?? [])
      .getMap('free')
      .get('count'),
  ).toBe(100)
})

test('what waits leaves with the closing, and not at all once the SyncStep2 has carried it', () => {
  const { open, wires, socket } = start()
  open()
  socket.send(encodeFrame({ type: 'update', update: update(1) }).slice())
  socket.send(encodeFrame({ type: 'update', update: update(2) }).slice())
  socket.send(encodeFrame({ type: 'sync-step-2', update: update(3) }).slice())
  expect(wires[0]?.sent.length).toBe(2)
  socket.send(encodeFrame({ type: 'update', update: update(4) }).slice())
  socket.close()
  expect(wires[0]?.sent.length).toBe(3)
})

test('an update above 64 KiB goes as a synchronisation', () => {
  const { open, wires, socket } = start()
  open()
  socket.send(encodeFrame({ type: 'update', update: update('x'.repeat(100_000)) }).slice())
  const frame = decodeFrame(wires[0]?.sent[0] ?? new Uint8Array())
  expect(frame.ok && frame.value.type).toBe('sync-step-2')
})

test('a dead line is given up within 15 s, without waiting for the platform', () => {
  const { open, time, wires, told } = start()
  open()
  time.advance(15_000)
  expect(told).toEqual(['opened', ['closed', 1006, true]])
  expect(wires[0]?.isClosed).toBe(true)
})

test('a line that answers is kept', () => {
  const { open, time, wires, told } = start()
  open()
  let answered = 0
  for (let second = 0; second < 120; second += 1) {
    time.advance(1_000)
    if ((wires[0]?.sent.length ?? 0) <= answered) continue
    answered = wires[0]?.sent.length ?? 0
    wires[0]?.onmessage?.({ data: bytesOf({ type: 'awareness', states: Uint8Array.of(0) }) })
  }
  expect(told).toEqual(['opened'])
  expect(answered).toBeGreaterThan(10)
})

test('a message that the relay found too large is a refusal', () => {
  const { open, wires, told } = start()
  open()
  wires[0]?.onclose?.({ code: 1009 })
  expect(told.at(-1)).toEqual(['closed', CLOSE.tooLarge, false])
})
