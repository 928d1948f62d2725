import * as z from 'zod/mini'
import type { RefusalCode } from './refusals.ts'
import { REFUSALS } from './refusals.ts'

const Milliseconds = z.number().check(z.gte(0))
const Code = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]) // reason: a table has keys

/** What the relay says on channel 0; its own browsers believe its numbers. */
export const RelayControl = z.union([
  /** The document is loaded; its messages follow on `channel`, and start with the relay's SyncStep1. */
  z.object({
    type: z.literal('opened'),
    channel: z.number(),
    epoch: z.number(),
    rights: z.enum(['write', 'read']),
  }),
  z.object({ type: z.literal('rights'), channel: z.number(), rights: z.enum(['write', 'read']) }),
  /** The document has reached this share of its bytes or records, and takes nothing new at 1. */
  z.object({ type: z.literal('filling'), channel: z.number(), share: z.number().check(z.gte(0), z.lte(1)) }),
  /**
   * The end of `channel`: nothing more is said or heard on it. `ordinal` counts the document messages of the channel,
   * from 1: it and all that follow were not kept.
   */
  z.object({
    type: z.literal('refused'),
    channel: z.number(),
    code: Code,
    retry: z.boolean(),
    ordinal: z.optional(z.number()),
  }),
  z.object({ type: z.literal('pong'), at: z.number(), now: Milliseconds }),
  /** Said right before the socket is closed; come back after `retryIn` (ms) at the earliest, null: do not. */
  z.object({ type: z.literal('bye'), code: Code, retryIn: z.nullable(Milliseconds) }),
])
export type RelayControl = Readonly<z.infer<typeof RelayControl>>
