import * as z from 'zod/mini'

/** Numbers of channels: 0 is the control channel, and a number is never used twice on one connection. */
const Channel = z.int().check(z.gte(1), z.lte(2 ** 31 - 1))
/** A Yjs client id: 32 bits and, in merged or very old documents, up to 53. */
const Client = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER))

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
