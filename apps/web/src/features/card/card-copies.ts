import type { CopiedCard, Gestures, MoveRefusal, Place } from '@tablee/documents'
import { copyCard } from '@tablee/documents'
import type { Card, CardId, Kind, Zone } from '@tablee/model'
import type { CardScope } from './card-scope.ts'

/** A card where it is seen; `zone` is null where it waits to be placed. */
export interface SeenCard {
  readonly card: Card
  readonly zone: Zone | null
}

/** Where cards are put in a view that draws them; the next free place of their document elsewhere. */
export type PlaceIn = (zone: Zone, title: string) => Place

export interface Laid {
  readonly ids: readonly CardId[]
  readonly refused: readonly (MoveRefusal & { readonly zone: Zone; readonly kind: Kind })[]
}

/** The most lines of a text that become cards at once, and the number from which that is asked first. */
export const LINES = { most: 50, asked: 11 } as const

/** Copies cards as they are now; a card seen twice is copied once. */
export function copySeen({ content }: CardScope, seen: readonly SeenCard[]): readonly CopiedCard[] {
  const once = new Map(seen.map(({ card, zone }) => [card.id, { card, zone }]))
  return [...once.values()].flatMap(({ card, zone }) => copyCard(content, card, zone?.id ?? null) ?? [])
}

/** What other programs read of copied cards: their titles, one per line. */
export function readable(copies: readonly CopiedCard[], untitled: string): string {
  return copies.map(({ card }) => linesOf(card.title).join(' ') || untitled).join('\n')
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Lays copies in the zones that `into` gives, as one entry. */
export function layCopies(
  gestures: Gestures,
  copies: readonly CopiedCard[],
  into: (copied: CopiedCard) => Zone | null,
  placeIn?: PlaceIn,
): Laid {
  const ids: CardId[] = []
  const refused: Laid['refused'][number][] = []
  gestures.together(() => {
    for (const copied of copies) {
      const zone = into(copied)
      const { kind, title } = copied.card
      const added = gestures.addCopy(copied, zone, zone ? placeIn?.(zone, title) : undefined)
      if (added.ok) ids.push(added.value)
      else if (zone) refused.push({ ...added.error, zone, kind })
    }
  })
  return { ids, refused }
}
