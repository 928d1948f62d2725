import { toHexString } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { encodePacket } from './channel.ts'
import { CLOSE } from './close-codes.ts'
import { CaretState } from './caret.ts'
import { BrowserControl } from './browser-control.ts'
import { encodeControl } from './control.ts'
import type { Frame } from './frame.ts'
import { encodeFrame } from './frame.ts'
import { MESSAGE, SYNC } from './messages.ts'
import { documentPath, tabPath } from './paths.ts'
import { PresenceState } from './presence.ts'
import { REFUSALS } from './refusals.ts'
import { RelayControl } from './relay-control.ts'
import { encodeStates } from './states.ts'
import { PROTOCOL_VERSION, SUBPROTOCOL } from './version.ts'

/** What the wire of each version hashes to. A version that was released keeps its line; a change of the wire adds one. */
const WIRE: Readonly<Record<number, string>> = {
  1: '01674536454b75fff3a53c6a03c75d482aaf2e2e9d359c9c90a4d815f049b745',
}

const update = Uint8Array.of(7, 8)
const GOLDEN: readonly (readonly [Frame, string])[] = [
  [{ type: 'sync-step-1', stateVector: update }, '0000020708'],
  [{ type: 'sync-step-2', update }, '0001020708'],
  [{ type: 'update', update }, '0002020708'],
  [{ type: 'awareness', states: update }, '01020708'],
  [{ type: 'permission-denied', reason: 'no' }, '0200026e6f'],
  [{ type: 'query-awareness' }, '03'],
  [{ type: 'ack', count: 300 }, '10ac02'],
]

test('[PROTO6] the bytes of y-websocket are those of y-websocket', () => {
  for (const [sent, hex] of GOLDEN) expect(toHexString(encodeFrame(sent))).toBe(hex)
})

test('[PROTO5] the wire is that of its version: who changes one changes the other', () => {
  const wire = {
    controls: [BrowserControl, RelayControl, PresenceState, CaretState].map((schema) => z.toJSONSchema(schema)),
    tables: [CLOSE, REFUSALS, MESSAGE, SYNC],
    paths: [tabPath('cycle'), documentPath('cycle', 'plan')],
    frames: GOLDEN.map(([frame]) => toHexString(encodeFrame(frame))),
    states: toHexString(encodeStates([{ client: 300, clock: 2, state: { who: 'a' } }])),
    packets: [
      toHexString(encodePacket(300, update)),
      toHexString(encodePacket(0, encodeControl({ type: 'close', channel: 1 }))),
    ],
  }
  expect(toHexString(digest(encodeUtf8(canonical(wire))))).toBe(WIRE[PROTOCOL_VERSION])
})

test('[PROTO5] the subprotocol names the version', () => {
  expect(SUBPROTOCOL).toBe(`tablee.${PROTOCOL_VERSION}`)
  expect(Math.max(...Object.keys(WIRE).map(Number))).toBe(PROTOCOL_VERSION)
})

/** JSON whose keys are in order: moving a line of a table changes nothing on the wire. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  )
}
