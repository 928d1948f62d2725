import * as z from 'zod/mini'

/** Who someone is, as the relay stamps it on each presence state: a browser's own claim is replaced. */
export const PresenceIdentity = z.object({
  participant: z.string(),
  name: z.string(),
  structure: z.nullable(z.string()),
  role: z.enum(['facilitation', 'participant', 'observer']),
})
export type PresenceIdentity = Readonly<z.infer<typeof PresenceIdentity>>

/** One person's presence on a board: small, at most 4 KiB. `cursor` is in page coordinates. */
export const PresenceState = z.object({
  who: z.optional(PresenceIdentity),
  cursor: z.optional(z.nullable(z.object({ x: z.number(), y: z.number() }))),
  /** The card being edited, if any. */
  editing: z.optional(z.nullable(z.string())),
})
export type PresenceState = Readonly<z.infer<typeof PresenceState>>
