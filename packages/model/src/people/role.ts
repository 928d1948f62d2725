import * as z from 'zod/mini'

/** The three roles in a cycle (`product.md`, Vocabulary). */
export const Role = z.enum(['facilitation', 'participant', 'observer'])
export type Role = z.infer<typeof Role>
