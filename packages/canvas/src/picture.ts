import type {
  Card,
  CardGroup,
  CardId,
  Language,
  Link,
  Live,
  ParticipantId,
  Person,
  Placements,
  Role,
  ZoneSpec,
} from '@tablee/model'
import { expandZones } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { Surroundings, WantedShape } from './board-shapes.ts'
import { boardShapes } from './board-shapes.ts'
import { derivedStore } from './derived-store.ts'
import { linkShapes } from './link-shapes.ts'
import type { ShownBoard } from './project-board.ts'
import { boardProjector } from './project-board.ts'
import { projectLinks } from './project-links.ts'

/** Where a board reads what it shows. */
export interface BoardSources {
  readonly zones: Store<readonly ZoneSpec[]>
  readonly cards: Store<readonly Card[]>
  readonly links: Store<readonly Link[]>
  readonly groups: Store<readonly CardGroup[]>
  readonly placements: Store<Placements>
  readonly live: Store<Live | null>
  readonly people: Store<ReadonlyMap<ParticipantId, Person>>
  /** Titles of the validated questions, wherever their cards live. */
  readonly questions: Store<ReadonlyMap<CardId, string>>
}

/** A board as it should be drawn, following its sources. */
export interface Picture {
  readonly shown: Store<ShownBoard>
  readonly shapes: Store<readonly WantedShape[]>
  readonly placements: BoardSources['placements']
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
  const { zones, cards, links, groups, placements, live, people, questions } = sources
  const expanded = derivedStore([zones, live], () =>
    expandZones(zones.get(), { question: live.get()?.questions.map(({ card }) => card) ?? [] }),
  )
  const project = boardProjector()
  const shown = derivedStore([expanded, cards, groups, placements], () =>
    project({ zones: expanded.get(), cards: cards.get(), groups: groups.get(), placements: placements.get() }),
  )
  const shownLinks = derivedStore([shown, links, cards], () => projectLinks(shown.get(), links.get(), cards.get()))
  const around = derivedStore([live, people, questions], (): Surroundings => ({
    all: cards.get,
    live: live.get(),
    people: people.get(),
    questions: questions.get(),
    ...reader,
  }))
  const shapes = derivedStore([shown, shownLinks, around, cards], () =>
    underCards(boardShapes(shown.get(), around.get()), linkShapes(shownLinks.get(), around.get())),
  )
  return { shown, shapes, placements }
}

function underCards(shapes: readonly WantedShape[], links: readonly WantedShape[]): readonly WantedShape[] {
  const first = shapes.findIndex(({ type }) => type === 'card')
  return first < 0 ? shapes : shapes.toSpliced(first, 0, ...links)
}
