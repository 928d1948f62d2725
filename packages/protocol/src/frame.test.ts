import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frame } from './frame.ts'
import { decodeFrame, encodeFrame } from './frame.ts'
import type { ClientState } from './states.ts'
import { decodeStates, encodeStates } from './states.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ type: fc.constant('sync-step-1' as const), stateVector: bytes }),
  fc.record({ type: fc.constantFrom('sync-step-2' as const, 'update' as const), update: bytes }),
  fc.record({ type: fc.constant('awareness' as const), states: bytes }),
  fc.record({ type: fc.constant('query-awareness' as const) }),
  fc.record({ type: fc.constant('permission-denied' as const), reason: fc.string({ unit: 'grapheme' }) }),
  fc.record({ type: fc.constant('ack' as const), count: fc.nat() }),
)

test('what is encoded is decoded', () => {
  fc.assert(
    fc.property(frame, (sent) => {
      expect(decodeFrame(encodeFrame(sent))).toEqual({ ok: true, value: sent })
    }),
  )
})

test('a frame that is cut short, or has something left over, is refused', () => {
  fc.assert(
    fc.property(frame, fc.nat(), (sent, cut) => {
      const whole = encodeFrame(sent)
      expect(decodeFrame(whole.slice(0, cut % whole.length)).ok).toBe(false)
      expect(decodeFrame(Uint8Array.of(...whole, 0)).ok).toBe(false)
    }),
  )
})

test('random bytes are decoded or refused, never thrown at the caller', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      decodeFrame(random)
      decodeStates(random)
    }),
    { numRuns: 2000 },
  )
})

test('the wire stays as it is: a change here is a new subprotocol', () => {
  const update = Uint8Array.of(7, 8)
  const wire: readonly (readonly [Frame, string])[] = [
    [{ type: 'sync-step-1', stateVector: update }, '0000020708'],
    [{ type: 'sync-step-2', update }, '0001020708'],
    [{ type: 'update', update }, '0002020708'],
    [{ type: 'awareness', states: update }, '01020708'],
    [{ type: 'permission-denied', reason: 'no' }, '0200026e6f'],
    [{ type: 'query-awareness' }, '03'],
    [{ type: 'ack', count: 300 }, '10ac02'],
  ]
  for (const [sent, hex] of wire) expect(hexOf(encodeFrame(sent))).toBe(hex)
})

test('a payload is a copy, of which nothing else can be reached', () => {
  const decoded = decodeFrame(encodeFrame({ type: 'update', update: Uint8Array.of(1) }))
  expect(decoded.ok && decoded.value.type === 'update' && decoded.value.update.buffer.byteLength).toBe(1)
})

test('presence states are decoded as they were encoded, up to a thousand', () => {
  const states: ClientState[] = [
    { client: 2 ** 32, clock: 3, state: { cursor: { x: 1.5, y: -2 } } },
    { client: 1, clock: 9, state: null },
  ]
  expect(decodeStates(encodeStates(states))).toEqual({ ok: true, value: states })
  expect(
    decodeStates(encodeStates(Array.from({ length: 1001 }, () => ({ client: 1, clock: 1, state: null })))).ok,
  ).toBe(false)
})

function hexOf(encoded: Uint8Array): string {
  return [...encoded].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

test('states longer than asked for are left out unread', () => {
  const states = [
    { client: 1, clock: 1, state: 'x'.repeat(100) },
    { client: 2, clock: 1, state: null },
  ]
  expect(decodeStates(encodeStates(states), 50)).toEqual({ ok: true, value: [states[1]] })
})
