import * as z from 'zod/mini'

/**
 * One browser's presence on a board: small, at most 4 KiB. `who` is the participant's id as the relay stamps it; their
 * name and structure are asked of the API. `cursor` and `view` are in page coordinates.
 */
export const PresenceState = z.object({
  who: z.optional(z.string()),
  cursor: z.optional(z.nullable(z.object({ x: z.number(), y: z.number() }))),
  /** The card being edited, if any. */
  editing: z.optional(z.nullable(z.string())),
  /** What they see of the board: x, y, width, height. Nothing where they look at its list. */
  view: z.optional(z.nullable(z.tuple([z.number(), z.number(), z.number(), z.number()]))),
  /** The zone where they are, if any. */
  zone: z.optional(z.nullable(z.string())),
})
export type PresenceState = Readonly<z.infer<typeof PresenceState>>
