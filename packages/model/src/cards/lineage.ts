import type { HomeId } from '../documents/document-name.ts'
import type { CardId } from '../ids/ids.ts'
import type { Card, Origin } from './card.ts'
import { textsIn } from './field.ts'
import { KINDS } from './kinds.ts'

/** How a card comes from another: by its origins, or because it answers that question. */
export type Descent = Origin['as'] | 'question'

/** A card met on the way, with those beyond it. */
export interface Kin {
  readonly id: CardId
  /** Null where it is not among the cards that are known. */
  readonly card: Card | null
  readonly as: Descent
  /** Where it is said to be. */
  readonly home: HomeId | null
  /** It was met before, where those beyond it are. */
  readonly again: boolean
  readonly kin: readonly Kin[]
}

/** Where a card comes from, or what became of it. */
export interface Lineage {
  readonly kin: readonly Kin[]
  /** There are more than are given. */
  readonly cut: boolean
}

/** The most cards that are followed: what peers wrote may turn in circles, or never end. */
const MOST = 200

/** What `card` comes from (`back`) or became (`forward`), through every card between; the nearest first where there are too many. */
export function lineageOf(
  cards: readonly Card[],
  card: Card,
  direction: 'back' | 'forward',
  most: number = MOST,
): Lineage {
  const known = new Map(cards.map((each) => [each.id, each]))
  const next = direction === 'back' ? stepsBack(known) : stepsForward(cards)
  const met = new Set<CardId>([card.id])
  const nearest: GrowingKin[] = []
  const ahead: { readonly id: CardId; readonly kin: GrowingKin[] }[] = [{ id: card.id, kin: nearest }]
  let count = 0
  for (let from = ahead.shift(); from; from = ahead.shift()) {
    for (const step of next(from.id)) {
      if (count === most) return { kin: nearest, cut: true }
      count += 1
      const kin: GrowingKin[] = []
      from.kin.push({ ...step, card: known.get(step.id) ?? null, again: met.has(step.id), kin })
      if (!met.has(step.id)) ahead.push({ id: step.id, kin })
      met.add(step.id)
    }
  }
  return { kin: nearest, cut: false }
}

interface GrowingKin extends Kin {
  readonly kin: GrowingKin[]
}
type Step = Pick<Kin, 'id' | 'as' | 'home'>

function stepsBack(known: ReadonlyMap<CardId, Card>): (card: CardId) => readonly Step[] {
  return (id) => sourcesOf(known.get(id))
}

function stepsForward(cards: readonly Card[]): (card: CardId) => readonly Step[] {
  const found = new Map<CardId, Step[]>()
  for (const card of cards) {
    for (const source of sourcesOf(card)) {
      const step = { id: card.id, as: source.as, home: card.home }
      const steps = found.get(source.id)
      if (steps) steps.push(step)
      else found.set(source.id, [step])
    }
  }
  return (id) => found.get(id) ?? []
}

/** The cards that `card` says it comes from, each once, and the questions that it answers. */
function sourcesOf(card: Card | undefined): readonly Step[] {
  if (!card) return []
  const sources = card.from.map(({ card: id, as, home }): Step => ({ id, as, home: home ?? null }))
  const answered = Object.entries(KINDS[card.kind].fields).flatMap(([name, spec]) =>
    spec.type === 'ref' && spec.to === 'question'
      ? // reason: the field's spec says what it refers to
        textsIn(card.fields[name]).map((id): Step => ({ id: id as CardId, as: 'question', home: null }))
      : [],
  )
  return [...new Map([...answered, ...sources].map((step) => [step.id, step])).values()]
}
