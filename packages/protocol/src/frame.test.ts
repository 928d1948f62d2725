import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frame } from './frame.ts'
import { decodeFrame, encodeFrame } from './frame.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ type: fc.constant('sync-step-1' as const), stateVector: bytes }),
  fc.record({ type: fc.constantFrom('sync-step-2' as const, 'update' as const), update: bytes }),
  fc.record({ type: fc.constant('awareness' as const), states: bytes }),
  fc.record({ type: fc.constant('query-awareness' as const) }),
  fc.record({ type: fc.constant('permission-denied' as const), reason: fc.string({ unit: 'grapheme' }) }),
  fc.record({ type: fc.constant('ack' as const), count: fc.nat() }),
)

test('[PROTO1] what is encoded is decoded', () => {
  fc.assert(
    fc.property(frame, (sent) => {
      expect(decodeFrame(encodeFrame(sent))).toEqual({ ok: true, value: sent })
    }),
  )
})

test('[PROTO2] a message that is cut short, or has something left over, is refused', () => {
  fc.assert(
    fc.property(frame, fc.nat(), (sent, cut) => {
      const whole = encodeFrame(sent)
      expect(decodeFrame(whole.slice(0, cut % whole.length)).ok).toBe(false)
      expect(decodeFrame(Uint8Array.of(...whole, 0)).ok).toBe(false)
    }),
  )
})

test('[PROTO2] a message of an unknown type is refused', () => {
  const known = new Set([0, 1, 2, 3, 16])
  for (let type = 0; type < 128; type += 1) {
    if (known.has(type)) continue
    expect(decodeFrame(Uint8Array.of(type)).ok).toBe(false)
    expect(decodeFrame(Uint8Array.of(type, 2, 0, 0)).ok).toBe(false)
  }
  for (let step = 3; step < 128; step += 1) expect(decodeFrame(Uint8Array.of(0, step, 0)).ok).toBe(false)
})

test('[PROTO4] a payload is a copy, of which nothing else can be reached', () => {
  const decoded = decodeFrame(encodeFrame({ type: 'update', update: Uint8Array.of(1) }))
  expect(decoded.ok && decoded.value.type === 'update' && decoded.value.update.buffer.byteLength).toBe(1)
})
