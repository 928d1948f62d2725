import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import * as z from 'zod/mini'
import type { RefusalCode } from './refusals.ts'
import { REFUSALS } from './refusals.ts'

/** Numbers of channels: 0 is the control channel, and a number is never used twice on one connection. */
const Channel = z.int().check(z.gte(1), z.lte(2 ** 31 - 1))
/** A Yjs client id: 32 bits and, in merged or very old documents, up to 53. */
const Client = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER))
const Milliseconds = z.number().check(z.gte(0))
const Code = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]) // reason: a table has keys

/** What a browser says on channel 0. */
export const BrowserControl = z.discriminatedUnion('type', [
  /** `client`: the Yjs client id under which it will write; `epoch`: that of the copy it holds, if it holds one. */
  z.strictObject({
    type: z.literal('open'),
    channel: Channel,
    document: z.string().check(z.maxLength(100)),
    client: Client,
    epoch: z.nullable(z.int().check(z.gte(0))),
  }),
  z.strictObject({ type: z.literal('close'), channel: Channel }),
  z.strictObject({ type: z.literal('ping'), at: z.number() }),
])
export type BrowserControl = Readonly<z.infer<typeof BrowserControl>>

/** What the relay says on channel 0. */
export const RelayControl = z.discriminatedUnion('type', [
  /** The document is loaded; its messages follow on `channel`, and start with the relay's SyncStep1. */
  z.object({
    type: z.literal('opened'),
    channel: Channel,
    epoch: z.int(),
    rights: z.enum(['write', 'read']),
  }),
  z.object({ type: z.literal('rights'), channel: Channel, rights: z.enum(['write', 'read']) }),
  /**
   * The end of `channel`: nothing more is said or heard on it. `ordinal` counts the document messages of the channel,
   * from 1: it and all that follow were not kept.
   */
  z.object({
    type: z.literal('refused'),
    channel: Channel,
    code: Code,
    retry: z.boolean(),
    ordinal: z.optional(z.int()),
  }),
  z.object({ type: z.literal('pong'), at: z.number(), now: Milliseconds }),
  /** Said right before the socket is closed; come back after `retryIn` (ms) at the earliest, null: do not. */
  z.object({ type: z.literal('bye'), code: Code, retryIn: z.nullable(Milliseconds) }),
])
export type RelayControl = Readonly<z.infer<typeof RelayControl>>

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
