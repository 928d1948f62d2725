import { seededRandom, systemClock } from '@tablee/std'
import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { decodePacket } from './channel.ts'
import { decodeBrowserControl, decodeRelayControl, encodeControl } from './control.ts'
import { decodeFrame, encodeFrame } from './frame.ts'
import { parseSyncPath } from './paths.ts'
import { decodeStates, encodeStates } from './states.ts'

const DECODERS: readonly ((bytes: Uint8Array) => { readonly ok: boolean })[] = [
  decodePacket,
  decodeFrame,
  decodeStates,
  decodeBrowserControl,
  decodeRelayControl,
]

/** Honest messages, to be spoilt. */
const HONEST: readonly Uint8Array[] = [
  encodeFrame({ type: 'update', update: Uint8Array.from({ length: 40 }, (_, index) => index) }),
  encodeFrame({ type: 'sync-step-1', stateVector: Uint8Array.of(0) }),
  encodeFrame({ type: 'permission-denied', reason: 'read-only' }),
  encodeFrame({ type: 'ack', count: 2 ** 40 }),
  encodeStates([
    { client: 2 ** 32, clock: 3, state: { who: 'a', cursor: { x: 1, y: 2 } } },
    { client: 1, clock: 9, state: null },
  ]),
  encodeControl({ type: 'open', channel: 1, document: 'board:b.1', client: 7, epoch: null }),
  encodeControl({ type: 'refused', channel: 1, code: 'gap', retry: false, ordinal: 3 }),
]

test('[PROTO3] random bytes are decoded or refused, never thrown at the caller', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
      for (const decode of DECODERS) decode(random)
    }),
    { numRuns: 5000 },
  )
})

test('[PROTO3] honest messages with any bytes of them changed, cut out or put in are decoded or refused', () => {
  const spoilt = fc.record({
    message: fc.constantFrom(...HONEST),
    at: fc.nat(),
    removed: fc.nat(4),
    put: fc.uint8Array({ maxLength: 6 }),
  })
  fc.assert(
    fc.property(spoilt, ({ message, at, removed, put }) => {
      const place = at % (message.length + 1)
      const bytes = Uint8Array.of(...message.subarray(0, place), ...put, ...message.subarray(place + removed))
      for (const decode of DECODERS) decode(bytes)
    }),
    { numRuns: 20_000 },
  )
})

test('[PROTO3] a length that is announced and not there costs nothing', () => {
  const huge = [255, 255, 255, 255, 255, 255, 255, 15]
  for (const prefix of [[0, 0], [0, 1], [0, 2], [1], [2, 0]])
    expect(decodeFrame(Uint8Array.of(...prefix, ...huge, 1, 2, 3)).ok).toBe(false)
  for (const prefix of [[], [1, 1, 1]]) expect(decodeStates(Uint8Array.of(...prefix, ...huge, 1, 2, 3)).ok).toBe(false)
})

test('[PROTO3] a megabyte of anything is decoded or refused in the time of reading it', () => {
  const MIB = 1024 * 1024
  const nested = encoding.encode((encoder) => {
    for (const number of [1, 1, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, '['.repeat(MIB))
  })
  const hostile = [
    seededRandom(7).bytes(MIB),
    new Uint8Array(MIB),
    new Uint8Array(MIB).fill(255),
    new Uint8Array(MIB).fill('['.charCodeAt(0)),
    nested,
  ]
  for (const bytes of hostile) {
    for (const decode of DECODERS) {
      const start = systemClock.now()
      decode(bytes)
      // a hundred times what it takes: this tells a loop that grows with its square, not a slow machine
      expect(systemClock.now() - start).toBeLessThan(1000)
    }
  }
})

test('[PROTO3] any text is a path or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const address = parseSyncPath(`/sync/${text}`)
      if (address)
        expect(`/sync/${text}`).toBe(`/sync/${address.cycle}${address.document === null ? '' : `/${address.document}`}`)
    }),
    { numRuns: 5000 },
  )
  const start = systemClock.now()
  expect(parseSyncPath(`/sync/${'a'.repeat(60_000)}`)).toBe(null)
  expect(parseSyncPath(`/sync/cycle-one/${'a:'.repeat(60_000)}`)).toBe(null)
  expect(systemClock.now() - start).toBeLessThan(1000)
})
