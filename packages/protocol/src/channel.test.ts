import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTROL_CHANNEL, decodePacket, encodePacket } from './channel.ts'

test('[PROTO1] a packet is taken apart as it was put together', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.uint8Array({ maxLength: 100 }), (channel, message) => {
      expect(decodePacket(encodePacket(channel, message))).toEqual({ ok: true, value: { channel, message } })
    }),
  )
})

test('[PROTO2] a packet without a whole channel number is refused', () => {
  for (const bytes of [[], [128], [255, 255], Array.from({ length: 12 }, () => 255)])
    expect(decodePacket(Uint8Array.from(bytes)).ok).toBe(false)
})

test('[PROTO9] the control channel is number 0', () => {
  expect(CONTROL_CHANNEL).toBe(0)
  expect(encodePacket(0, Uint8Array.of(7))).toEqual(Uint8Array.of(0, 7))
  expect(encodePacket(300, Uint8Array.of(7))).toEqual(Uint8Array.of(0xac, 0x02, 7))
})
