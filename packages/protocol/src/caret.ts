import * as z from 'zod/mini'

const ItemId = z.object({ client: z.int().check(z.nonnegative()), clock: z.int().check(z.nonnegative()) })

/** A place in shared text as Yjs writes it in JSON. It never names a root: reading it would make that root. */
const TextPlace = z.object({
  item: z.optional(z.nullable(ItemId)),
  type: z.optional(z.nullable(ItemId)),
  assoc: z.optional(z.int()),
})

/** Where one browser writes in the texts of a document: its presence there, and nothing else. `who` is stamped by the relay. */
export const CaretState = z.object({
  who: z.optional(z.string()),
  caret: z.optional(z.nullable(z.object({ anchor: TextPlace, head: TextPlace }))),
})
export type CaretState = Readonly<z.infer<typeof CaretState>>
