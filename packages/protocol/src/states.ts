import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeUtf8 } from 'lib0/string'

/** The presence of one Yjs client; `state` is null when it has left, and unchecked JSON otherwise. */
export interface ClientState {
  readonly client: number
  readonly clock: number
  readonly state: unknown
}

/** Most states that one message may hold. */
const MOST_STATES = 1000

/** states = varUint(count) (varUint(client) varUint(clock) string(JSON))… as in y-protocols/awareness. */
export function encodeStates(states: readonly ClientState[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length)
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
}

/**
 * The states in `bytes`; refuses what is cut short, is not JSON, or counts more than a thousand. States of more than
 * `longest` characters are left out unread: JSON can be nested so deep that nothing may touch it afterwards.
 */
export function decodeStates(
  bytes: Uint8Array,
  longest = Number.POSITIVE_INFINITY,
): Result<readonly ClientState[], 'malformed'> {
  try {
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    if (count > MOST_STATES) return err('malformed')
    const states: ClientState[] = []
    for (let index = 0; index < count; index += 1) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (json.length <= longest) states.push({ client, clock, state: JSON.parse(json) as unknown })
    }
    return ok(states)
  } catch {
    return err('malformed')
  }
}

/**
 * The state of `client` (null: the first one) in `bytes`, or null where it is not, or has more than `longest`
 * characters. Others, which y-websocket repeats as it hears of them, are skipped unread.
 */
export function findState(
  bytes: Uint8Array,
  client: number | null,
  longest: number,
): Result<ClientState | null, 'malformed'> {
  try {
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    if (count > MOST_STATES) return err('malformed')
    for (let index = 0; index < count; index += 1) {
      const id = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarUint8Array(decoder)
      if (client !== null && id !== client) continue
      if (json.length > longest) return ok(null)
      return ok({ client: id, clock, state: JSON.parse(decodeUtf8(json)) as unknown })
    }
    return decoding.hasContent(decoder) ? err('malformed') : ok(null)
  } catch {
    return err('malformed')
  }
}
