import type { CardId, GivenAnswer, Live, ParticipantId, Plan, Structure, StructureId, TerritoryId } from '@tablee/model'
import { inLanguage, newId, sessionSpan } from '@tablee/model'
import type { Ms, Random } from '@tablee/std'
import { present } from '@tablee/std'
import { documentsOf, planFromTemplate } from '../plan-from-template.ts'
import { DAY, dayFrom } from './day-from.ts'
import type { Demonstration, DemonstrationRequest } from './demonstration.ts'
import { PEOPLE, STRUCTURES } from './people.ts'
import type { PersonKey, StructureKey } from './people.ts'
import { MINUTE, sessionOf } from './pen.ts'
import { placeCards } from './place-cards.ts'
import type { QuestionKey } from './questions.ts'
import { QUESTIONS } from './questions.ts'
import { ABSENT, COMING, SESSION_DAYS, demonstrated } from './session-days.ts'
import type { TerritoryKey } from './territories.ts'
import { TERRITORIES } from './territories.ts'
import { writeCards } from './write-cards.ts'

const TITLE = { fr: 'Prévenir le décrochage scolaire', en: 'Preventing school drop-out' }
/** The steps in which nobody writes any more. */
const CLOSED = new Set(['launch', 'essential-questions', 'charter-adoption'])
/** How long before the end of their session the questions were validated. */
const BEFORE_THE_END = 20 * MINUTE
const TERRITORY = 'Val-d’Ormelle'

/**
 * A fictional cycle on preventing school drop-out: its questions are validated and their step closed, as the launch and the
 * adoption of the charter are; the map of actions, the charter, the chains and the roadmap are still open. Ids are drawn from `random`; pure otherwise.
 */
export function demonstrationCycle({ language, random, now }: DemonstrationRequest): Demonstration {
  const title = inLanguage(TITLE, language)
  const planned = planFromTemplate({ template: demonstrated, title, territory: TERRITORY, language, random })
  const territoryIds = idsFor<TerritoryKey, TerritoryId>(TERRITORIES, random)
  const plan: Plan = {
    ...planned.plan,
    territories: entriesOf(TERRITORIES).map(([key, territory]) => ({ id: territoryIds[key], ...territory })),
    sessions: planned.plan.sessions.map((session, index) => ({
      ...session,
      day: dayFrom(now, SESSION_DAYS[index] ?? 0),
      from: '09:00',
    })),
  }
  const structureIds = idsFor<StructureKey, StructureId>(STRUCTURES, random)
  const personIds = idsFor<PersonKey, ParticipantId>(PEOPLE, random)
  const questionIds = Object.fromEntries(QUESTIONS.map(({ key }) => [key, newId<CardId>(random)])) as Record<
    QuestionKey,
    CardId
  > // reason: fromEntries forgets the keys
  const written = writeCards({ plan, structureIds, personIds, questionIds, territoryIds, random, now })
  const structures = structuresOf(structureIds, personIds)
  const run = plan.steps.find(({ key }) => key === 'essential-questions')
  const validatedAt = present(run && sessionOf(plan, run.id), 'the questions have a session').end - BEFORE_THE_END
  const kept = QUESTIONS.filter((question) => question.state === 'kept')
  const live: Live = {
    ...planned.live,
    rev: kept.length,
    structures,
    questions: kept.map(({ key }, index) => ({ card: questionIds[key], number: index + 1, at: validatedAt })),
    open: planned.live.steps.filter(({ id }) => !CLOSED.has(keyOf(plan, id))).flatMap(documentsOf),
  }
  return {
    title,
    territory: TERRITORY,
    plan,
    live,
    bases: planned.bases,
    people: entriesOf(PEOPLE).map(([key, { name, role, structure }]) => ({
      id: personIds[key],
      name,
      role,
      structure: structure && structureIds[structure],
    })),
    structures,
    cards: written.cards,
    links: written.links,
    plugs: written.plugs,
    placements: placeCards(plan, planned.bases, live, written),
    registrations: registrationsIn(plan, personIds, now),
  }
}

/** What those who take part said a few days before each session, of it. */
function registrationsIn(
  { sessions, timeZone }: Plan,
  personIds: Readonly<Record<PersonKey, ParticipantId>>,
  now: Ms,
): readonly GivenAnswer[] {
  const people = entriesOf(PEOPLE).filter(([, { role }]) => role !== 'observer')
  return sessions.flatMap((session, index) => {
    const { start } = present(sessionSpan(session, timeZone), 'every session has a day')
    const absent = ABSENT[index]
    const said = absent ? people.map(([key]) => [key, absent.includes(key) ? 'no' : 'yes'] as const) : entriesOf(COMING)
    const at = Math.min(start, now) - 3 * DAY
    return said.map(([key, coming]) => ({ session: session.id, participant: personIds[key], coming, at }))
  })
}

function keyOf({ steps }: Plan, id: Plan['steps'][number]['id']): string {
  return steps.find((step) => step.id === id)?.key ?? ''
}

/** Each structure, its voice being the first of its people who takes part. */
function structuresOf(
  structureIds: Readonly<Record<StructureKey, StructureId>>,
  personIds: Readonly<Record<PersonKey, ParticipantId>>,
): readonly Structure[] {
  return entriesOf(STRUCTURES).map(([key, { name, type }]) => {
    const voice = entriesOf(PEOPLE).find(([, person]) => person.structure === key && person.role !== 'observer')
    return { id: structureIds[key], name, type, voice: voice ? personIds[voice[0]] : null, mergedInto: null }
  })
}

function idsFor<Key extends string, Id extends string>(
  keyed: Readonly<Record<Key, unknown>>,
  random: Random,
): Readonly<Record<Key, Id>> {
  return Object.fromEntries(entriesOf(keyed).map(([key]) => [key, newId<Id>(random)])) as Record<Key, Id> // reason: fromEntries forgets the keys
}

function entriesOf<Key extends string, Value>(keyed: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] {
  return Object.entries(keyed) as [Key, Value][] // reason: entries forgets the keys
}
