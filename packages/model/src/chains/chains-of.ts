import type { Card } from '../cards/card.ts'
import { partsIn, textsIn } from '../cards/field.ts'
import { standingCards } from '../cards/merges.ts'
import type { CardId } from '../ids/ids.ts'
import type { Placements, Zone } from '../zones/zone.ts'
import { zonesOf } from '../zones/zones-of.ts'
import { linesOf } from './lines-of.ts'

/** The parts of a value chain, in the order in which they follow each other. */
export const CHAIN_PARTS = [
  'resources',
  'brings',
  'main',
  'support',
  'outputs',
  'families',
  'territory',
  'structures',
  'value',
  'renewed',
  'gains',
] as const
export type ChainPart = (typeof CHAIN_PARTS)[number]

/** One thing said in a part of a chain: a card of its own, or a line of what an activity holds. */
export interface ChainItem {
  readonly card: Card
  readonly words: string
  /** Whose it is, where a stakeholder brings or gains it. */
  readonly who: string
  /** The card says this alone. */
  readonly own: boolean
}

/** The chain of one question, from what the territory has to what comes back to it. */
export interface Chain {
  readonly question: CardId
  readonly parts: Readonly<Record<ChainPart, readonly ChainItem[]>>
}

/** The activities of a step, question by question. */
export interface Chains {
  /** One for each question, in their order. */
  readonly chains: readonly Chain[]
  /** The activities that are in no chain: without a question, or neither main nor support. */
  readonly unsorted: readonly Card[]
}

/** The board of value chains, as plain data. */
export interface ChainsSource {
  /** All those of the step. */
  readonly cards: readonly Card[]
  readonly zones: readonly Zone[]
  readonly placements: Placements
}

/** The zone of links that people found missing. */
const MISSING_ZONE = 'missing-links'
/** The part that each repeated zone of the board stands for. */
const PART_OF_ZONE: Readonly<Record<string, ChainPart>> = {
  ...Object.fromEntries(CHAIN_PARTS.map((part) => [part, part])),
  'change-families': 'families',
  'change-territory': 'territory',
  'change-structures': 'structures',
}

/** The part that `zone` of the board stands for, null for a zone of no chain. */
export function partOfZone({ spec, each }: Zone): ChainPart | null {
  return each !== null && Object.hasOwn(PART_OF_ZONE, spec.key) ? (PART_OF_ZONE[spec.key] ?? null) : null
}

/** The activities of the step: the links of its chains, but those that are missing. */
export function activitiesOf({ cards, zones, placements }: ChainsSource): readonly Card[] {
  const isMissing = (card: Card): boolean =>
    zonesOf(card, zones, placements.get(card.id) ?? null)[0]?.spec.key === MISSING_ZONE
  return standingCards(cards).filter((card) => card.kind === 'chain-link' && !isMissing(card))
}

/** The cards in the zone of missing links. */
export function notedAsMissing({ cards, zones, placements }: ChainsSource): readonly Card[] {
  return standingCards(cards).filter((card) =>
    zonesOf(card, zones, placements.get(card.id) ?? null).some(({ spec }) => spec.key === MISSING_ZONE),
  )
}

/** The chain of each of `questions`: what the board shows in its zones, and what the activities of the chain hold. */
export function chainsOf(source: ChainsSource, questions: readonly CardId[]): Chains {
  const found = new Map<CardId, Record<ChainPart, ChainItem[]>>(questions.map((question) => [question, noParts()]))
  const activities = activitiesOf(source)
  const unsorted: Card[] = []
  for (const card of activities) {
    const { family } = card.fields
    const own = family === 'main' || family === 'support' ? chainsWith(card, found) : []
    for (const parts of own) {
      parts[family === 'main' ? 'main' : 'support'].push({ card, words: card.title, who: '', own: true })
      for (const [part, item] of heldBy(card)) parts[part].push(item)
    }
    if (own.length === 0) unsorted.push(card)
  }
  for (const card of standingCards(source.cards)) {
    if (card.kind === 'chain-link') continue
    for (const zone of zonesOf(card, source.zones, source.placements.get(card.id) ?? null)) {
      const part = partOfZone(zone)
      // reason: zones that repeat over questions stand each for one
      const parts = part && found.get(zone.each as CardId)
      if (parts) parts[part].push({ card, words: card.title, who: '', own: true })
    }
  }
  return { chains: [...found].map(([question, parts]) => ({ question, parts })), unsorted }
}

/** The parts of which nothing is said yet, in their order. */
export function gapsOf({ parts }: Chain): readonly ChainPart[] {
  return CHAIN_PARTS.filter((part) => parts[part].length === 0)
}

function chainsWith<Parts>(card: Card, found: ReadonlyMap<CardId, Parts>): readonly Parts[] {
  // reason: the field's spec says what it refers to
  return textsIn(card.fields['questions']).flatMap((question) => found.get(question as CardId) ?? [])
}

/** What an activity holds for the other parts of its chain. */
function heldBy(card: Card): readonly (readonly [ChainPart, ChainItem])[] {
  const item = (words: string, who = ''): ChainItem => ({ card, words, who, own: false })
  const said = (
    [
      ['inputs', 'resources'],
      ['outputs', 'outputs'],
      ['value', 'value'],
      ['renewed', 'renewed'],
    ] as const
  ).flatMap(([field, part]) => linesOf(card.fields[field]).map((words) => [part, item(words)] as const))
  const changes = partsIn(card.fields['changes']).flatMap(({ dimension, what }) => {
    const part = dimension === 'families' || dimension === 'territory' || dimension === 'structures' ? dimension : null
    return part && typeof what === 'string' && what.trim() !== '' ? [[part, item(what.trim())] as const] : []
  })
  const around = partsIn(card.fields['stakeholders']).flatMap(({ who, ...part }) =>
    (['brings', 'gains'] as const).flatMap((name) => {
      const words = part[name]
      const isSaid = typeof words === 'string' && words.trim() !== ''
      return isSaid ? [[name, item(words.trim(), typeof who === 'string' ? who.trim() : '')] as const] : []
    }),
  )
  return [...said, ...changes, ...around]
}

function noParts(): Record<ChainPart, ChainItem[]> {
  return {
    resources: [],
    brings: [],
    main: [],
    support: [],
    outputs: [],
    families: [],
    territory: [],
    structures: [],
    value: [],
    renewed: [],
    gains: [],
  }
}
