import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import type * as z from 'zod/mini'
import { BrowserControl } from './browser-control.ts'
import { RelayControl } from './relay-control.ts'

/** Most bytes of one control message. */
const MOST_BYTES = 1024

/** JSON in UTF-8. */
export function encodeControl(message: BrowserControl | RelayControl): Uint8Array {
  return encodeUtf8(JSON.stringify(message))
}

/** What a browser said; refuses anything else. */
export function decodeBrowserControl(bytes: Uint8Array): Result<BrowserControl, 'malformed'> {
  return decode(BrowserControl, bytes)
}

/** What the relay said; refuses anything else. */
export function decodeRelayControl(bytes: Uint8Array): Result<RelayControl, 'malformed'> {
  return decode(RelayControl, bytes)
}

function decode<T>(schema: z.ZodMiniType<T>, bytes: Uint8Array): Result<T, 'malformed'> {
  if (bytes.length > MOST_BYTES) return err('malformed')
  try {
    const json: unknown = JSON.parse(decodeUtf8(bytes))
    const parsed = schema.safeParse(json)
    return parsed.success ? ok(parsed.data) : err('malformed')
  } catch {
    return err('malformed')
  }
}
