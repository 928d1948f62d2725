import * as z from 'zod/mini'
import { CardGroupId, CardId, ParticipantId, StructureId } from '../ids/ids.ts'
import { Home } from '../live/live.ts'
import { Ask } from './asks.ts'
import { FieldValue } from './field.ts'
import { Kind } from './kind.ts'

/**
 * How a card came from another; another `digest` now means that its source has changed. Of a card that was handed on, `home`
 * says where its source is, and `made` what the copy itself said when it was made, as a digest too.
 */
export const Origin = z.object({
  card: CardId,
  as: z.enum(['copy', 'merge', 'split', 'answer']),
  digest: z.string(),
  home: z.optional(Home),
  made: z.optional(z.string()),
})
export type Origin = z.infer<typeof Origin>

/** Of how many cards one comes at most: of what says that it comes from more, the first are read. */
export const MOST_ORIGINS = 256

/**
 * A card as plain data. In its document the title and the text fields are shared text and `detail` is a shared
 * fragment, of which this is the plain reading (paragraphs on lines of their own). `by` and `for` are both null
 * for a card « sans auteur ».
 */
export const Card = z.object({
  id: CardId,
  home: Home,
  kind: Kind,
  title: z.string(),
  detail: z.string(),
  fields: z.record(z.string(), FieldValue),
  by: z.nullable(ParticipantId),
  for: z.nullable(StructureId),
  at: z.number(),
  from: z.array(Origin),
  /** The group of cards that it is in: one at most. */
  group: z.nullable(CardGroupId),
  /** Where it was put among the cards of its group, each of which comes at its `at`; null where it was not. */
  rank: z.nullable(z.number()),
  removed: z.nullable(z.object({ by: ParticipantId, at: z.number() })),
  /** Whether the facts say that it is a validated question, in the place of which no other is ever shown. No document holds it. */
  validated: z.optional(z.boolean()),
  /** Who handed it on, where these are the words of somebody else: `by` is the author that they name; absent elsewhere. */
  handedOnBy: z.optional(ParticipantId),
  /** When it was last turned into a card of another kind (ms); absent where it never was. */
  turned: z.optional(z.number()),
  /** What was asked last of those whom it names (`asksAfter`); absent where nothing was since it was made. */
  asks: z.optional(z.record(z.string(), Ask)),
})

/** What its document holds whole of a card's head: where that is wrong there is no card. The rest is checked as it is read. */
export const WrittenCard = z.pick(Card, {
  id: true,
  kind: true,
  by: true,
  for: true,
  at: true,
  from: true,
  removed: true,
})

type CardShape = z.infer<typeof Card>
export type Card = {
  readonly [Key in keyof CardShape]: CardShape[Key] extends (infer Item)[] ? readonly Item[] : CardShape[Key]
}

/** Who made a card where it lies: its author, or whoever handed it on. */
export function makerOf({ by, handedOnBy }: Pick<Card, 'by' | 'handedOnBy'>): ParticipantId | null {
  return handedOnBy ?? by
}

/** What of a card decides whether it is shown: no words and no fields. */
export type CardHead = Pick<
  Card,
  'id' | 'home' | 'kind' | 'by' | 'handedOnBy' | 'for' | 'at' | 'from' | 'removed' | 'validated'
>
