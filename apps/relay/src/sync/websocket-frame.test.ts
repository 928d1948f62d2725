import { expect, test } from 'vitest'
import { encodeWebSocketFrame } from './websocket-frame.ts'

test('a frame says how long it is in the shortest way (RFC 6455, 5.2)', () => {
  const headOf = (length: number): string =>
    encodeWebSocketFrame(new Uint8Array(length)).toString('hex', 0, length < 126 ? 2 : length < 65_536 ? 4 : 10)
  expect([0, 125, 126, 65_535, 65_536].map(headOf)).toEqual([
    '8200',
    '827d',
    '827e007e',
    '827effff',
    '827f0000000000010000',
  ])
})
