import { MESSAGE, decodeFrame } from '@tablee/protocol'
import { unreachable } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'

/** Takes in a message for a room: refuses what is no frame or too large, and hands on what keeps to the rates. */
export function hear(member: Member, message: Uint8Array, limits: Limits): void {
  const { line } = member.way
  if (message[0] === MESSAGE.awareness) {
    if (!line.takeBytes(message.length) || message.length > limits.presenceMessageBytes) return
  } else if (!line.takeMessage(message.length)) return
  if (member.deaf || member.refused) return
  const decoded = decodeFrame(message)
  if (!decoded.ok) return member.reject('malformed')
  const frame = decoded.value
  switch (frame.type) {
    case 'update':
      if (frame.update.length > limits.updateBytes) return member.reject('too-large')
      break
    case 'sync-step-2':
      if (frame.update.length > limits.syncBytes) return member.reject('too-large')
      break
    case 'sync-step-1':
      if (frame.stateVector.length > limits.updateBytes) return member.reject('too-large')
      break
    case 'query-awareness':
      if (!line.mayShow()) return
      break
    case 'awareness':
      break
    case 'permission-denied':
    case 'ack':
      return member.reject('malformed')
    default:
      return unreachable(frame)
  }
  member.receive(frame)
}
