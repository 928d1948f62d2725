import * as z from 'zod/mini'

/**
 * One browser's presence on a board: small, at most 4 KiB. `who` is the participant's id as the relay stamps it; their
 * name and structure are asked of the API. `cursor` is in page coordinates.
 */
export const PresenceState = z.object({
  who: z.optional(z.string()),
  cursor: z.optional(z.nullable(z.object({ x: z.number(), y: z.number() }))),
  /** The card being edited, if any. */
  editing: z.optional(z.nullable(z.string())),
})
export type PresenceState = Readonly<z.infer<typeof PresenceState>>
