import type { Result } from '@tablee/std'
import { err, ok, unreachable } from '@tablee/std'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from './messages.ts'

/** One message of the wire; `update` and `states` are bytes of Yjs and of `decodeStates`, not yet checked. */
export type Frame =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'sync-step-2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly states: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'permission-denied'; readonly reason: string }
  | { readonly type: 'ack'; readonly count: number }

/** The only auth message of y-protocols/auth. */
const PERMISSION_DENIED = 0

/**
 * frame = varUint(0) sync | varUint(1) bytes(states) | varUint(2) varUint(0) string(reason) | varUint(3) | varUint(16) varUint(count)
 * sync  = varUint(0) bytes(stateVector) | varUint(1) bytes(update) | varUint(2) bytes(update)
 */
export function encodeFrame(frame: Frame): Uint8Array {
  return encoding.encode((encoder) => writeFrame(encoder, frame))
}

/** The message in `bytes`, in buffers of its own; refuses unknown types and anything cut short or left over. */
export function decodeFrame(bytes: Uint8Array): Result<Frame, 'malformed'> {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readFrame(decoder)
    return frame && !decoding.hasContent(decoder) ? ok(frame) : err('malformed')
  } catch {
    return err('malformed')
  }
}

function writeFrame(encoder: encoding.Encoder, frame: Frame): void {
  switch (frame.type) {
    case 'sync-step-1':
      return writeSync(encoder, SYNC.step1, frame.stateVector)
    case 'sync-step-2':
      return writeSync(encoder, SYNC.step2, frame.update)
    case 'update':
      return writeSync(encoder, SYNC.update, frame.update)
    case 'awareness':
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      return encoding.writeVarUint8Array(encoder, frame.states)
    case 'query-awareness':
      return encoding.writeVarUint(encoder, MESSAGE.queryAwareness)
    case 'permission-denied':
      encoding.writeVarUint(encoder, MESSAGE.auth)
      encoding.writeVarUint(encoder, PERMISSION_DENIED)
      return encoding.writeVarString(encoder, frame.reason)
    case 'ack':
      encoding.writeVarUint(encoder, MESSAGE.ack)
      return encoding.writeVarUint(encoder, frame.count)
    default:
      return unreachable(frame)
  }
}

function writeSync(encoder: encoding.Encoder, step: number, bytes: Uint8Array): void {
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
}

function readFrame(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { type: 'awareness', states: readBytes(decoder) }
    case MESSAGE.auth:
      return decoding.readVarUint(decoder) === PERMISSION_DENIED
        ? { type: 'permission-denied', reason: decoding.readVarString(decoder) }
        : null
    case MESSAGE.queryAwareness:
      return { type: 'query-awareness' }
    case MESSAGE.ack:
      return { type: 'ack', count: decoding.readVarUint(decoder) }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC.step1:
      return { type: 'sync-step-1', stateVector: readBytes(decoder) }
    case SYNC.step2:
      return { type: 'sync-step-2', update: readBytes(decoder) }
    case SYNC.update:
      return { type: 'update', update: readBytes(decoder) }
    default:
      return null
  }
}

/** A copy: lib0's views share their buffer, and a forged length inside one could read beyond it. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  return decoding.readVarUint8Array(decoder).slice()
}
