import * as z from 'zod/mini'
import { FieldValue } from '../cards/field.ts'
import { Kind } from '../cards/kind.ts'
import type { CardGroupId, CardId } from '../ids/ids.ts'
import { MOST_QUESTIONS } from '../cards/question-mark.ts'
import { Words } from '../words/words.ts'

/**
 * What being in a zone means for a card: it has these field values (`$each` is the value of a repeated column),
 * two scales give its place, or nothing but the placement itself.
 */
export const Meaning = z.union([
  z.object({ sets: z.record(z.string(), FieldValue) }),
  z.object({ axes: z.object({ x: z.string(), y: z.string() }) }),
  z.object({ tag: z.literal(true) }),
])
export type Meaning = z.infer<typeof Meaning>

/** No board reaches beyond this (page coordinates), whichever way: what says so was not meant by anyone. */
const FARTHEST = 100_000
const coordinate = z.number().check(z.gte(-FARTHEST), z.lte(FARTHEST))
const length = z.number().check(z.gte(1), z.lte(FARTHEST))

/** A rectangle in page coordinates. */
export const Box = z.object({ x: coordinate, y: coordinate, w: length, h: length })
export type Box = Readonly<z.infer<typeof Box>>

/** What tells a zone from the others at a glance: a colour slot of the palette of questions, and a pattern with it. */
export const ZoneLook = z.object({
  slot: z.int().check(z.gte(1), z.lte(MOST_QUESTIONS)),
  pattern: z.enum(['plain', 'stripes', 'dots', 'grid']),
})
export type ZoneLook = Readonly<z.infer<typeof ZoneLook>>

/** A labelled area of a board, as a template says it. With `repeat`, it stands for one zone per value, side by side. */
export const ZoneSpec = z.object({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  title: Words,
  prompt: Words,
  accepts: z.array(Kind),
  means: Meaning,
  box: Box,
  repeat: z.optional(
    z.object({
      over: z.enum(['question', 'dimension', 'territory', 'structure', 'group']),
      along: z.enum(['x', 'y']),
      /** From one to the next, in page coordinates, where other zones lie between them. */
      every: z.optional(coordinate),
    }),
  ),
  writable: z.enum(['all', 'facilitation', 'nobody']),
  look: z.optional(ZoneLook),
})
export type ZoneSpec = z.infer<typeof ZoneSpec>

const { title, prompt, accepts, box } = ZoneSpec.shape

const Details = z.object({ title, prompt, accepts, box, look: z.nullable(ZoneLook) })

/** What the facilitation may say of a zone; a `look` of null is none. */
export type ZoneDetails = z.infer<typeof Details>

/** What they change of it. */
export const ZoneChanges = z.partial(Details)
export type ZoneChanges = z.infer<typeof ZoneChanges>

/** A zone as it is shown: a spec, or one of its repeated columns (`each` is the value it stands for). */
export interface Zone {
  /** The spec's key, or `<key>/<value>` for a repeated column. */
  readonly id: string
  readonly spec: ZoneSpec
  readonly each: string | null
  readonly box: Box
}

/** Where a card was put on a board; `x` and `y` are zone coordinates, or page coordinates where `zone` is null. */
export const Placement = z.object({ zone: z.nullable(z.string()), x: z.number(), y: z.number() })
export type Placement = Readonly<z.infer<typeof Placement>>

/** The placements of a board: of its cards and of their groups. */
export type Placements = ReadonlyMap<CardId | CardGroupId, Placement>
