import { encodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import type { BrowserControl } from './browser-control.ts'
import { decodeBrowserControl, decodeRelayControl, encodeControl } from './control.ts'
import type { RelayControl } from './relay-control.ts'

const open: BrowserControl = { type: 'open', channel: 1, document: 'board:b.1', client: 7, epoch: null }
const fromBrowser: readonly BrowserControl[] = [
  open,
  { ...open, epoch: 3, client: Number.MAX_SAFE_INTEGER },
  { type: 'close', channel: 2 ** 31 - 1 },
  { type: 'ping', at: 12.5 },
]
const fromRelay: readonly RelayControl[] = [
  { type: 'opened', channel: 1, epoch: 0, rights: 'write' },
  { type: 'rights', channel: 1, rights: 'read' },
  { type: 'filling', channel: 1, share: 0.5 },
  { type: 'refused', channel: 1, code: 'not-owned', retry: false, ordinal: 12 },
  { type: 'refused', channel: 1, code: 'unreadable', retry: true },
  { type: 'pong', at: 12.5, now: 1 },
  { type: 'bye', code: 'restart', retryIn: 1500 },
  { type: 'bye', code: 'revoked', retryIn: null },
]

test('[PROTO1] what is said on the control channel is understood', () => {
  for (const said of fromBrowser) expect(decodeBrowserControl(encodeControl(said))).toEqual({ ok: true, value: said })
  for (const said of fromRelay) expect(decodeRelayControl(encodeControl(said))).toEqual({ ok: true, value: said })
})

test('[PROTO10] the relay understands nothing but what a browser may say', () => {
  for (const said of fromRelay) expect(decodeBrowserControl(encodeControl(said)).ok).toBe(false)
  for (const text of [
    '',
    'null',
    '[]',
    '7',
    '"open"',
    '{"type":"open"}',
    '{"type":"__proto__"}',
    '{"type":"constructor"}',
    '{"type":"close","channel":1,"__proto__":{"channel":2}}',
    '{"type":"close","channel":1,"more":true}',
    '{"type":"close","channel":1}x',
    '{"type":"ping","at":1e999}',
    '{"type":"ping","at":null}',
  ]) {
    expect([text, decodeBrowserControl(encodeUtf8(text)).ok]).toEqual([text, false])
  }
  expect(decodeBrowserControl(Uint8Array.of(0xff, 0xfe)).ok).toBe(false)
})

test('[PROTO10] the numbers of a browser are whole and within their bounds', () => {
  const altered = (change: object): boolean =>
    decodeBrowserControl(encodeUtf8(JSON.stringify({ ...open, ...change }))).ok
  expect(altered({})).toBe(true)
  for (const channel of [0, -1, 1.5, 2 ** 31, '1', null]) expect(altered({ channel })).toBe(false)
  for (const client of [-1, 0.5, 2 ** 53, '7', null]) expect(altered({ client })).toBe(false)
  for (const epoch of [-1, 0.5, '0', true]) expect(altered({ epoch })).toBe(false)
  for (const document of [null, 7, 'x'.repeat(101)]) expect(altered({ document })).toBe(false)
})

test('[PROTO10] a control message has 1 KiB at most', () => {
  const padded = (length: number): Uint8Array => encodeUtf8('{"type":"close","channel":1}'.padEnd(length))
  expect(decodeBrowserControl(padded(1024)).ok).toBe(true)
  expect(decodeBrowserControl(padded(1025)).ok).toBe(false)
})

test('[PROTO11] a browser passes over what a later relay adds to a message it knows', () => {
  const later = encodeUtf8('{"type":"opened","channel":1,"epoch":2,"rights":"read","warm":true}')
  expect(decodeRelayControl(later)).toEqual({
    ok: true,
    value: { type: 'opened', channel: 1, epoch: 2, rights: 'read' },
  })
  expect(decodeRelayControl(encodeUtf8('{"type":"song"}')).ok).toBe(false)
})
