import type { Card, CardId, HomeId, Kind, Origin, ParticipantId, Plan, StructureId, TerritoryId } from '@tablee/model'
import { digestOf, newId } from '@tablee/model'
import type { Ms, Random } from '@tablee/std'
import { present } from '@tablee/std'
import { DAY } from './day-from.ts'
import type { PersonKey, StructureKey } from './people.ts'
import { PEOPLE } from './people.ts'
import type { QuestionKey } from './questions.ts'
import type { TerritoryKey } from './territories.ts'
import type { Written } from './written.ts'

/** What stands for the keys that the demonstration is written with. */
export interface PenRequest {
  readonly plan: Plan
  readonly structureIds: Readonly<Record<StructureKey, StructureId>>
  readonly personIds: Readonly<Record<PersonKey, ParticipantId>>
  readonly questionIds: Readonly<Record<QuestionKey, CardId>>
  readonly territoryIds: Readonly<Record<TerritoryKey, TerritoryId>>
  readonly random: Random
  readonly now: Ms
}

/** A card to be made; `days` from now is when it was written, a minute after the one before. */
export interface PenCard {
  readonly home: HomeId
  readonly kind: Kind
  readonly days: number
  readonly written: Written
  readonly fields?: Card['fields']
  readonly id?: CardId
  readonly from?: readonly Origin[]
  /** The zone that was chosen for it, where its fields do not say it. */
  readonly zone?: string
}

/** Makes cards of what was written: ids for keys, days for numbers of days. */
export interface Pen extends PenRequest {
  readonly write: (card: PenCard) => Card
  /** The home of the step called `key`. */
  readonly home: (key: string) => HomeId
  /** The last card of one of `kinds` that is called so. */
  readonly find: (title: string, kinds: readonly Kind[]) => Card
  readonly cards: readonly Card[]
  readonly chosenZones: ReadonlyMap<CardId, string>
}

const MINUTE: Ms = 60_000

/** A pen that has written nothing yet. */
export function createPen(request: PenRequest): Pen {
  const { plan, structureIds, personIds, random, now } = request
  const cards: Card[] = []
  const chosenZones = new Map<CardId, string>()
  return {
    ...request,
    cards,
    chosenZones,
    home: (key) =>
      present(
        plan.steps.find((step) => step.key === key),
        `no step ${key}`,
      ).id,
    find: (title, kinds) =>
      present(
        cards.findLast((card) => card.title === title && kinds.includes(card.kind)),
        `no card ${title}`,
      ),
    write: ({ home, kind, days, written, fields = {}, id = newId<CardId>(random), from = [], zone }) => {
      const structure = written.by && PEOPLE[written.by].structure
      const card: Card = {
        id,
        home,
        kind,
        title: written.title,
        detail: written.detail ?? '',
        fields,
        by: written.by && personIds[written.by],
        for: structure && structureIds[structure],
        at: now + days * DAY + cards.length * MINUTE,
        from: [],
        group: null,
        rank: null,
        removed: null,
      }
      const made = {
        ...card,
        from: from.map((origin) => (origin.as === 'copy' ? { ...origin, made: digestOf(card) } : origin)),
      }
      cards.push(made)
      if (zone !== undefined) chosenZones.set(id, zone)
      return made
    },
  }
}

/** What a card says of the one that it was handed on from, or written after. */
export function originIn(source: Card, as: 'copy' | 'answer'): Origin {
  return { card: source.id, as, digest: digestOf(source), home: source.home }
}
