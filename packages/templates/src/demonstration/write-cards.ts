import type { Card, CardId, FieldValue, HomeId, Kind, ParticipantId, Plan, StructureId } from '@tablee/model'
import { newId } from '@tablee/model'
import type { Ms, Random } from '@tablee/std'
import { present } from '@tablee/std'
import { ACTIONS } from './actions.ts'
import { ACTORS } from './actors.ts'
import { DAY, dayFrom } from './day-from.ts'
import { IDEAS } from './ideas.ts'
import { ISSUES } from './issues.ts'
import type { PersonKey, StructureKey } from './people.ts'
import { PEOPLE, STRUCTURES } from './people.ts'
import type { QuestionKey, WrittenQuestion } from './questions.ts'
import { QUESTIONS } from './questions.ts'
import { ROADMAP_LINES } from './roadmap-lines.ts'
import type { Written } from './written.ts'

export interface Pen {
  readonly plan: Plan
  readonly structureIds: Readonly<Record<StructureKey, StructureId>>
  readonly personIds: Readonly<Record<PersonKey, ParticipantId>>
  readonly random: Random
  readonly now: Ms
}

/** Every card of the demonstration, the ids of its questions, and the zones chosen for free notes. */
export interface WrittenCards {
  readonly cards: readonly Card[]
  readonly chosenZones: ReadonlyMap<CardId, string>
  readonly questionIds: Readonly<Record<QuestionKey, CardId>>
}

const MINUTE: Ms = 60_000

/** Makes cards of what was written: ids for keys, days for numbers of days, a minute between two cards. */
export function writeCards({ plan, structureIds, personIds, random, now }: Pen): WrittenCards {
  const questionIds = Object.fromEntries(QUESTIONS.map(({ key }) => [key, newId<CardId>(random)])) as Record<
    QuestionKey,
    CardId
  > // reason: fromEntries forgets the keys
  const cards: Card[] = []
  const chosenZones = new Map<CardId, string>()
  const home = (key: string): HomeId =>
    present(
      plan.steps.find((step) => step.key === key),
      `no step ${key}`,
    ).id
  const write = (
    place: HomeId,
    kind: Kind,
    days: number,
    written: Written,
    fields: Card['fields'],
    id = newId<CardId>(random),
  ): CardId => {
    const structure = written.by && PEOPLE[written.by].structure
    cards.push({
      id,
      home: place,
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
    })
    return id
  }
  const structure = (key: StructureKey | null | undefined): FieldValue => (key ? structureIds[key] : '')
  const structures = (keys: readonly StructureKey[] = []): FieldValue => keys.map((key) => structureIds[key])
  const questions = (keys: readonly QuestionKey[]): FieldValue => keys.map((key) => questionIds[key])

  for (const issue of ISSUES) write(home('essential-questions'), 'issue', -44, issue, issue.fields ?? {})
  for (const idea of IDEAS) chosenZones.set(write(home(idea.step), 'idea', -42, idea, {}), idea.zone)
  for (const question of QUESTIONS) {
    const { fields = {}, state }: WrittenQuestion = question
    write(home('essential-questions'), 'question', -42, question, { ...fields, state }, questionIds[question.key])
  }
  for (const actor of ACTORS) {
    const known = actor.structure && STRUCTURES[actor.structure]
    const fields = {
      ...actor.fields,
      structure: structure(actor.structure),
      type: known?.type ?? actor.type ?? '',
      presence: actor.presence,
    }
    write('directory', 'actor', -42, { ...actor, title: known?.name ?? actor.title }, fields)
  }
  for (const action of ACTIONS) {
    write(home('actors-actions'), 'action', -41, action, {
      ...action.fields,
      structure: structure(action.structure),
      questions: questions(action.questions),
      status: action.status,
      partners: structures(action.partners),
    })
  }
  for (const line of ROADMAP_LINES) {
    write('roadmap', 'roadmap-line', -14, line, {
      questions: questions(line.questions),
      lead: structure(line.lead),
      partners: structures(line.partners),
      public: line.public,
      start: line.start === undefined ? '' : dayFrom(now, line.start),
      due: line.due === undefined ? '' : dayFrom(now, line.due),
      state: line.state,
      cost: line.cost ?? '',
      funding: (line.funding ?? []).map((funder, index) => ({ id: `funder-${index}`, ...funder })),
      milestones: (line.milestones ?? []).map(({ due, ...milestone }, index) => ({
        id: `milestone-${index}`,
        ...milestone,
        due: dayFrom(now, due),
      })),
      indicators: line.indicators ?? '',
    })
  }
  return { cards, chosenZones, questionIds }
}
