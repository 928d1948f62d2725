import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PresenceState } from './presence.ts'
import type { ClientState } from './states.ts'
import { decodeStates, encodeStates, findState } from './states.ts'

const states: fc.Arbitrary<readonly ClientState[]> = fc.array(
  fc.record({
    client: fc.maxSafeNat(),
    clock: fc.nat(),
    state: fc.oneof(fc.constant(null), fc.jsonValue({ noUnicodeString: false, maxDepth: 3 })),
  }),
  { maxLength: 20 },
)

test('[PROTO1] presence states are decoded as they were encoded', () => {
  fc.assert(
    fc.property(states, (sent) => {
      // JSON knows one zero
      expect(decodeStates(encodeStates(sent))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(sent)) })
    }),
  )
})

test('[PROTO7] a message holds a thousand states at most', () => {
  const absent = (count: number): ClientState[] =>
    Array.from({ length: count }, (_, client) => ({ client, clock: 1, state: null }))
  expect(decodeStates(encodeStates(absent(1000)))).toEqual({ ok: true, value: absent(1000) })
  expect(decodeStates(encodeStates(absent(1001))).ok).toBe(false)
})

test('[PROTO7] states longer than asked for are left out unread', () => {
  const [long, short] = [
    { client: 1, clock: 1, state: 'x'.repeat(100) },
    { client: 2, clock: 1, state: null },
  ]
  expect(decodeStates(encodeStates([long, short]), 50)).toEqual({ ok: true, value: [short] })
})

test('[PROTO2] states that are cut short, or are not JSON, are refused', () => {
  const whole = encodeStates([{ client: 1, clock: 2, state: { cursor: null } }])
  for (let length = 0; length < whole.length; length += 1) expect(decodeStates(whole.slice(0, length)).ok).toBe(false)
  expect(decodeStates(Uint8Array.of(1, 1, 1, 1, '{'.charCodeAt(0))).ok).toBe(false)
})

test('[PROTO8] presence names nobody but by a participant’s id, and places a cursor by two finite numbers', () => {
  const accepts = (state: unknown): boolean => PresenceState.safeParse(state).success
  expect(accepts({})).toBe(true)
  expect(accepts({ who: 'V1StGXR8_Z5jdHi6B-myT', cursor: { x: 1.5, y: -2 }, editing: null })).toBe(true)
  expect(PresenceState.parse({ who: 'a', name: 'Nadia', role: 'facilitation' })).toEqual({ who: 'a' })
  for (const state of [null, [], 'x', { who: {} }, { cursor: { x: '1', y: 2 } }, { cursor: { x: 1 } }, { editing: 1 }])
    expect(accepts(state)).toBe(false)
  expect(accepts({ cursor: { x: Number.NaN, y: 0 } })).toBe(false)
  expect(accepts({ cursor: { x: Number.POSITIVE_INFINITY, y: 0 } })).toBe(false)
})

test('[PROTO7] one client’s state is found among others, which are left unread', () => {
  const bytes = encodeStates([
    { client: 1, clock: 1, state: { a: 1 } },
    { client: 2, clock: 5, state: { b: 'é' } },
    { client: 3, clock: 1, state: 'x'.repeat(100) },
  ])
  expect(findState(bytes, 2, 50)).toEqual({ ok: true, value: { client: 2, clock: 5, state: { b: 'é' } } })
  expect(findState(bytes, null, 50)).toMatchObject({ ok: true, value: { client: 1 } })
  for (const absent of [3, 4]) expect(findState(bytes, absent, 50)).toEqual({ ok: true, value: null })
  expect(findState(bytes.slice(0, -1), 4, 50).ok).toBe(false)
})
