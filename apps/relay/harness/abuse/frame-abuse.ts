import type { Dice } from '@tablee/room/testing'
import { diceOf } from '@tablee/room/testing'
import { clientFrame } from '../bench/client-frames.ts'
import { strikeRaw } from './raw-strike.ts'
import type { AbuseClass } from './run-class.ts'

/** Opcodes and bits of RFC 6455, 5.2. */
const CONTINUATION = 0
const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9
const LAST = 0x80
const MASKED = 0x80

/** S2: what is no frame of a WebSocket, or none that the protocol has. */
export function frameAbuse(count: number): readonly AbuseClass[] {
  const dice = diceOf(2)
  return [
    {
      name: 'random bytes on the wire',
      run: (stage, tally) => strikeRaw(stage, tally, count, () => randomBytes(dice, 20 + dice(300)), true),
    },
    {
      name: 'truncated frames',
      run: (stage, tally) =>
        strikeRaw(
          stage,
          tally,
          count,
          () => {
            const whole = clientFrame(randomBytes(dice, 1 + dice(2_000)))
            return whole.subarray(0, 1 + dice(whole.length - 1))
          },
          true,
        ),
    },
    {
      name: 'text messages',
      run: (stage, tally) =>
        strikeRaw(stage, tally, count, (index) =>
          clientFrame(index % 2 ? Buffer.from('{"type":"open"}') : randomBytes(dice, 50), TEXT),
        ),
    },
    {
      name: 'malformed frames',
      run: (stage, tally) =>
        strikeRaw(stage, tally, count, (index) => MALFORMED[index % MALFORMED.length]?.(dice) ?? Buffer.of(0)),
    },
  ]
}

const MALFORMED: readonly ((dice: Dice) => Buffer)[] = [
  // not masked
  (dice) => Buffer.concat([Buffer.of(LAST | BINARY, 5), randomBytes(dice, 5)]),
  // reserved bits, and opcodes that nobody has defined
  (dice) => spoil(clientFrame(randomBytes(dice, 20)), LAST | BINARY | (0x10 << dice(3))),
  (dice) => spoil(clientFrame(randomBytes(dice, 20)), LAST | (3 + dice(5))),
  (dice) => spoil(clientFrame(randomBytes(dice, 20)), LAST | (11 + dice(5))),
  // a continuation of nothing; a control message in pieces, or too long
  (dice) => spoil(clientFrame(randomBytes(dice, 20)), LAST | CONTINUATION),
  (dice) => spoil(clientFrame(randomBytes(dice, 20), PING), PING),
  (dice) => clientFrame(randomBytes(dice, 126 + dice(500)), PING),
  // a message within a message
  (dice) => Buffer.concat([spoil(clientFrame(randomBytes(dice, 9)), BINARY), clientFrame(randomBytes(dice, 9))]),
  // lengths beyond what numbers hold, or announced as great ones
  () => Buffer.from([LAST | BINARY, MASKED | 127, 255, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4]),
  () => Buffer.from([LAST | BINARY, MASKED | 127, 0, 0, 0, 255, 255, 255, 255, 255, 1, 2, 3, 4]),
  // closings with half a code, with one that may not be sent, and with words that are no text
  () => clientFrame(Buffer.of(3), CLOSE),
  () => clientFrame(Buffer.of(0x03, 0xed), CLOSE),
  () => clientFrame(Buffer.of(0x03, 0xe8, 0xff, 0xfe), CLOSE),
  // packets that are none, and control messages that no browser says
  () => clientFrame(new Uint8Array()),
  () => clientFrame(Buffer.alloc(12, 255)),
  (dice) => clientFrame(Buffer.concat([Buffer.of(0), randomBytes(dice, 40)])),
  () =>
    clientFrame(Buffer.concat([Buffer.of(0), Buffer.from('{"type":"opened","channel":1,"epoch":0,"rights":"write"}')])),
  () => clientFrame(Buffer.concat([Buffer.of(0), Buffer.from('{"type":"open","channel":1,"__proto__":{}}')])),
  () => clientFrame(Buffer.concat([Buffer.of(0), Buffer.from('['.repeat(1_000))])),
  // on a channel that was never opened
  (dice) => clientFrame(Buffer.concat([Buffer.of(7, 0, 2), randomBytes(dice, 30)])),
]

/** The same frame with another first byte. */
function spoil(frame: Buffer, first: number): Buffer {
  frame[0] = first
  return frame
}

export function randomBytes(dice: Dice, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 4) {
    const word = dice(2 ** 32)
    for (let each = 0; each < 4 && at + each < length; each += 1) bytes[at + each] = word >>> (8 * each)
  }
  return bytes
}
