import type { Card, CardId, Language, Live, ParticipantId, Person, Placement, Role, ZoneSpec } from '@tablee/model'
import { expandZones } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { Surroundings, WantedShape } from './board-shapes.ts'
import { boardShapes } from './board-shapes.ts'
import { derivedStore } from './derived-store.ts'
import type { ShownBoard } from './project-board.ts'
import { projectBoard } from './project-board.ts'

/** Where a board reads what it shows. */
export interface BoardSources {
  readonly zones: Store<readonly ZoneSpec[]>
  readonly cards: Store<readonly Card[]>
  readonly placements: Store<ReadonlyMap<CardId, Placement>>
  readonly live: Store<Live | null>
  readonly people: Store<ReadonlyMap<ParticipantId, Person>>
  /** Titles of the validated questions, wherever their cards live. */
  readonly questions: Store<ReadonlyMap<CardId, string>>
}

/** A board as it should be drawn, following its sources. */
export interface Picture {
  readonly shown: Store<ShownBoard>
  readonly shapes: Store<readonly WantedShape[]>
}

export function createPicture(
  sources: BoardSources,
  reader: {
    readonly language: Language
    readonly role: Role
    readonly writable: boolean
    readonly aside: Surroundings['aside']
  },
): Picture {
  const { zones, cards, placements, live, people, questions } = sources
  const shown = derivedStore([zones, cards, placements, live], () =>
    projectBoard({
      zones: expandZones(zones.get(), { question: live.get()?.questions.map(({ card }) => card) ?? [] }),
      cards: cards.get(),
      placements: placements.get(),
    }),
  )
  const shapes = derivedStore([shown, live, people, questions], () =>
    boardShapes(shown.get(), { live: live.get(), people: people.get(), questions: questions.get(), ...reader }),
  )
  return { shown, shapes }
}
