import type { SourceGestures } from '@tablee/documents'
import { cardsStore, zonesStore } from '@tablee/documents'
import type { Card, Kind, Zone, ZoneSpec } from '@tablee/model'
import { baseOf, boardOf, can, contentOf, copyOfSource, expandZones, textsIn, zoneInto } from '@tablee/model'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import { useStore } from '@tablee/ui'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument, useOptionalDocument } from '../../cycle/use-document.ts'
import type { Handover } from './handovers.ts'
import { useBoardZones } from './use-board-zones.ts'
import { useSourceGestures } from './use-source-gestures.ts'

/** Where the cards of a handover go, as it is now. */
export interface Destination {
  readonly gestures: SourceGestures
  readonly writable: boolean
  /** What was made there of `card`, as a card of `kind`, or says its structure. */
  readonly copyOf: (card: Card, kind: Kind) => Card | null
  /** Everything that it is made of is here. */
  readonly loaded: boolean
  /** The zone in which they land; null in a table, or where the zone was taken out of the board or depends on each card. */
  readonly landing: Zone | null
  readonly zoneFor: (card: Card) => Zone | null
}

/** Follows where `handover` leads; its documents stay open for as long as the component is shown. */
export function useDestination({ hand, home, board, along }: Handover): Destination {
  const { me, live } = useCycle()
  const facts = useStore(live)
  const content = useDocument(contentOf(home))
  const base = useOptionalDocument(board && baseOf(board))
  const placements = board && facts ? boardOf(board, facts.pass) : null
  const laid = useOptionalDocument(placements)
  const source = useBoardZones(along)
  const statuses = [useStore(content.status), useStore((base ?? content).status), useStore((laid ?? content).status)]
  const cards = useStore(cardsStore(content.doc, home))
  const specs = useStore(base ? zonesStore(base.doc) : NO_ZONES)
  const gestures = useSourceGestures(home, placements)
  const writable =
    facts !== null &&
    [contentOf(home), ...(placements ? [placements] : [])].every((document) => can(me, 'write', document, facts))
  const zones = expandZones(specs, { question: facts?.questions.map(({ card }) => card) ?? [] })
  const meant = zones.filter(({ spec }) => spec.key === hand.into)
  const zoneFor = (card: Card): Zone | null => {
    if (along) return zoneInto(card, source, zones)
    const questions = textsIn(card.fields['questions'])
    const zone = meant.find(({ each }) => each === null || questions.includes(each))
    return zone?.spec.accepts.includes(hand.becomes ?? card.kind) ? zone : null
  }
  const [only] = meant
  return {
    gestures,
    writable,
    copyOf: (card, kind) => copyOfSource(cards, card, kind, facts?.structures ?? []),
    loaded: statuses.every(({ loaded }) => loaded) && source.loaded,
    landing: only && only.each === null ? only : null,
    zoneFor,
  }
}

const NO_ZONES: Store<readonly ZoneSpec[]> = valueStore<readonly ZoneSpec[]>([])
