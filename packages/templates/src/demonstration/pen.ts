import type { Card, CardId, HomeId, Kind, Origin, ParticipantId, Plan, StructureId, TerritoryId } from '@tablee/model'
import { digestOf, newId, sessionSpan } from '@tablee/model'
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

/** A card to be made: written in the session of its step a minute after the one before, or days later. */
export interface PenCard {
  readonly home: HomeId
  readonly kind: Kind
  /** Days after that session. */
  readonly later?: number
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
  /** When the step of a home was first run. */
  readonly begun: (home: HomeId) => Ms
  /** The last card of one of `kinds` that is called so. */
  readonly find: (title: string, kinds: readonly Kind[]) => Card
  readonly cards: readonly Card[]
  readonly chosenZones: ReadonlyMap<CardId, string>
}

export const MINUTE: Ms = 60_000

/** A pen that has written nothing yet. */
export function createPen(request: PenRequest): Pen {
  const { plan, structureIds, personIds, random } = request
  const cards: Card[] = []
  const chosenZones = new Map<CardId, string>()
  const begun = (home: HomeId): Ms => present(sessionOf(plan, home), `no session of ${home}`).start
  return {
    ...request,
    cards,
    chosenZones,
    begun,
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
    write: ({ home, kind, later = 0, written, fields = {}, id = newId<CardId>(random), from = [], zone }) => {
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
        at: begun(home) + later * DAY + (1 + cards.filter((other) => other.home === home).length) * MINUTE,
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

/** From when to when the step of a home was run for the first time. */
export function sessionOf({ steps, sessions, timeZone }: Plan, home: HomeId): ReturnType<typeof sessionSpan> {
  const step = steps.find(({ id, tables }) => id === home || tables.some((table) => table.home === home))
  const session = step && sessions.find((each) => each.steps.includes(step.id))
  return session ? sessionSpan(session, timeZone) : null
}

/** What a card says of the one that it was handed on from, or written after. */
export function originIn(source: Card, as: 'copy' | 'answer'): Origin {
  return { card: source.id, as, digest: digestOf(source), home: source.home }
}
