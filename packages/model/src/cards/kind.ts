import * as z from 'zod/mini'

/** The kinds of cards that exist today (`product.md`, Card kinds). */
export const Kind = z.enum([
  'idea',
  'issue',
  'question',
  'actor',
  'action',
  'representation',
  'disagreement',
  'change',
  'indicator',
  'chain-link',
  'roadmap-line',
  'decision',
  'todo',
  'parking',
])
export type Kind = z.infer<typeof Kind>
