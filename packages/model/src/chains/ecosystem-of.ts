import type { Card } from '../cards/card.ts'
import { partsIn } from '../cards/field.ts'
import type { Link } from '../cards/link.ts'
import type { StandingLink } from '../cards/standing-links.ts'
import { standingLinks } from '../cards/standing-links.ts'
import type { LinkId, StructureId } from '../ids/ids.ts'
import { standingCards } from '../cards/merges.ts'
import { zonesOf } from '../zones/zones-of.ts'
import type { ChainsSource } from './chains-of.ts'
import { activitiesOf, partOfZone } from './chains-of.ts'
import { linesOf } from './lines-of.ts'
import type { Plug } from './plug.ts'
import { MOST_OF_PLUG } from './plug.ts'
import { sameWords, wordsKey } from './same-words.ts'

/** One thing that an activity gives or takes. */
export interface Good {
  readonly card: Card
  readonly words: string
}

/** What one activity gives, plugged into what another takes. */
export interface Connection {
  readonly standing: StandingLink
  readonly plug: Plug
  readonly giver: Card
  readonly taker: Card
}

/** What an activity gives: it comes out of it, or comes back by it. */
export interface Offer extends Good {
  readonly connections: readonly Connection[]
}

/** What an activity draws on. */
export interface Need extends Good {
  readonly connections: readonly Connection[]
  /** What activities of other structures give in the same words, and is not plugged there. */
  readonly likely: readonly Good[]
  /** It comes from a connection, a connection is to be created, someone has it, it is likely to come from another, or nobody says to have it. */
  readonly state: 'connected' | 'to-create' | 'at-hand' | 'likely' | 'missing'
}

/** An activity card, with what it gives others and what it takes of them. */
export interface Activity {
  readonly card: Card
  readonly gives: readonly Offer[]
  readonly takes: readonly Need[]
  /** Its connections to other activities that name nothing that either says now. */
  readonly loose: readonly StandingLink[]
}

/** A structure with the activities that it carries; null: nobody says to. */
export interface Carrier {
  readonly structure: StructureId | null
  readonly activities: readonly Activity[]
}

/** What the ecosystem is read from: the board of value chains and the links between its activities. */
export interface EcosystemSource extends ChainsSource {
  readonly links: readonly Link[]
  /** What passes by each of them. */
  readonly plugs: ReadonlyMap<LinkId, readonly Plug[]>
  /** The structure that an id stands for, once some were merged. */
  readonly structureOf: (id: StructureId) => StructureId
}

/** Who gives what, and who draws on what: activities by the structure that carries them, in the order in which they were written. */
export function ecosystemOf(source: EcosystemSource): readonly Carrier[] {
  const cards = activitiesOf(source)
  const here = new Set(cards.map(({ id }) => id))
  const links = standingLinks(source.links, source.cards).filter(({ from, to }) => here.has(from.id) && here.has(to.id))
  const connections = links.flatMap((standing) => connectionsOf(standing, source.plugs.get(standing.link.id) ?? []))
  const byWords = Map.groupBy(cards.flatMap(givenBy), ({ words }) => wordsKey(words))
  const atHand = wordsAtHand(source, cards)
  const activities = cards.map((card): Activity => {
    const gives = givenBy(card).map((good): Offer => ({
      ...good,
      connections: connections.filter(({ giver, plug }) => giver === card && isSaidBy(plug.gives, good.words)),
    }))
    const takes = linesOf(card.fields['inputs']).map((words): Need => {
      const own = connections.filter(({ taker, plug }) => taker === card && isSaidBy(plug.takes, words))
      const likely = (byWords.get(wordsKey(words)) ?? []).filter(
        (good) =>
          good.card !== card &&
          !hasSameCarrier(good.card, card, source.structureOf) &&
          wordsKey(words) !== '' &&
          !own.some(({ giver, plug }) => giver === good.card && isSaidBy(plug.gives, good.words)),
      )
      return { card, words, connections: own, likely, state: stateOf(own, likely, atHand.has(wordsKey(words))) }
    })
    const named = new Set([...gives, ...takes].flatMap((good) => good.connections.map(({ standing }) => standing)))
    const loose = links.filter((standing) => (standing.from === card || standing.to === card) && !named.has(standing))
    return { card, gives, takes, loose }
  })
  const carried = Map.groupBy(activities, ({ card }) => carrierOf(card, source.structureOf))
  return [...carried]
    .map(([structure, own]): Carrier => ({ structure, activities: own }))
    .toSorted((left, right) => Number(left.structure === null) - Number(right.structure === null))
}

/** The structure that carries an activity; null where it says none. */
export function carrierOf(card: Card, structureOf: (id: StructureId) => StructureId): StructureId | null {
  const { carrier } = card.fields
  // reason: the field's spec says what it refers to
  return typeof carrier === 'string' && carrier !== '' ? structureOf(carrier as StructureId) : null
}

/** Whether one structure carries both: what it gives to itself needs no agreement. */
function hasSameCarrier(one: Card, other: Card, structureOf: EcosystemSource['structureOf']): boolean {
  const carrier = carrierOf(one, structureOf)
  return carrier !== null && carrier === carrierOf(other, structureOf)
}

function stateOf(connections: readonly Connection[], likely: readonly Good[], isAtHand: boolean): Need['state'] {
  if (connections.some(({ standing }) => standing.link.state !== 'create')) return 'connected'
  if (isAtHand) return 'at-hand'
  if (connections.length > 0) return 'to-create'
  return likely.length > 0 ? 'likely' : 'missing'
}

/** The connections that a link holds; what names neither of its ends is passed over. */
function connectionsOf(standing: StandingLink, plugs: readonly Plug[]): readonly Connection[] {
  const { link, from, to } = standing
  return plugs.flatMap((plug): readonly Connection[] => {
    if (plug.giver === link.from) return [{ standing, plug, giver: from, taker: to }]
    return plug.giver === link.to ? [{ standing, plug, giver: to, taker: from }] : []
  })
}

/** Whether a plug still says what the card says: a plug holds so many letters. */
function isSaidBy(plugged: string, words: string): boolean {
  return sameWords(plugged, words.slice(0, MOST_OF_PLUG))
}

function givenBy(card: Card): readonly Good[] {
  return [...linesOf(card.fields['outputs']), ...linesOf(card.fields['renewed'])].map((words) => ({ card, words }))
}

/** What is there already: what stakeholders bring, and the cards of the zones of what one draws on. */
function wordsAtHand({ cards, zones, placements }: ChainsSource, activities: readonly Card[]): ReadonlySet<string> {
  const brought = activities.flatMap((card) =>
    partsIn(card.fields['stakeholders']).flatMap(({ brings }) => linesOf(typeof brings === 'string' ? brings : '')),
  )
  const laid = standingCards(cards).filter((card) => {
    if (card.kind === 'chain-link') return false
    const parts = zonesOf(card, zones, placements.get(card.id) ?? null).map(partOfZone)
    return parts.includes('resources') || parts.includes('brings')
  })
  return new Set([...brought, ...laid.map(({ title }) => title)].map(wordsKey).filter((key) => key !== ''))
}
