import type { Card, CardId, FieldValue, Link, LinkId, Plug } from '@tablee/model'
import { ACTIONS } from './actions.ts'
import { ACTORS } from './actors.ts'
import type { WrittenActor } from './actors.ts'
import { ARTICLES } from './charter-cards.ts'
import { dayFrom } from './day-from.ts'
import { IDEAS } from './ideas.ts'
import { ISSUES } from './issues.ts'
import type { IssueKey } from './issues.ts'
import { MORE_ACTORS } from './more-actors.ts'
import { MORE_LINES } from './more-lines.ts'
import type { Pen, PenRequest } from './pen.ts'
import { createPen, originIn } from './pen.ts'
import { STRUCTURES } from './people.ts'
import type { StructureKey } from './people.ts'
import type { QuestionKey, WrittenQuestion } from './questions.ts'
import { QUESTIONS } from './questions.ts'
import { ROADMAP_LINES } from './roadmap-lines.ts'
import type { TerritoryKey } from './territories.ts'
import { writeChains } from './write-chains.ts'
import { linkActors } from './link-actors.ts'

/** Days after its session: when what was left of the directory and of the roadmap was written. */
const LATER = 5

/** Every card of the demonstration, the links between them, and the zones chosen for those whose fields do not say it. */
export interface WrittenCards {
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
  /** What passes by those of the chains. */
  readonly plugs: ReadonlyMap<LinkId, readonly Plug[]>
  readonly chosenZones: ReadonlyMap<CardId, string>
}

/** Writes the cycle step by step, each card after those that it comes from. */
export function writeCards(request: PenRequest): WrittenCards {
  const pen = createPen(request)
  const issues = writeIssues(pen)
  for (const idea of IDEAS)
    pen.write({
      home: pen.home(idea.step),
      kind: 'idea',
      later: idea.later ?? 0,
      written: idea,
      zone: idea.zone,
    })
  writeActors(pen)
  writeQuestions(pen, issues)
  writeActions(pen)
  for (const article of ARTICLES) {
    const question = article.question === undefined ? null : QUESTIONS[article.question - 1]
    const zone = question ? `${article.zone}/${pen.questionIds[question.key]}` : article.zone
    const { step, kind, fields = {}, later = 0 } = article
    pen.write({ home: pen.home(step), kind, later, written: article, fields, zone })
  }
  const chained = writeChains(pen)
  writeLines(pen)
  return {
    cards: pen.cards,
    links: [...linkActors(pen), ...chained.map(([link]) => link)],
    plugs: new Map(chained.map(([{ id }, plug]) => [id, [plug]])),
    chosenZones: pen.chosenZones,
  }
}

/** Issues are said in É1, and taken up in É3. */
function writeIssues(pen: Pen): ReadonlyMap<IssueKey, Card> {
  return new Map(
    ISSUES.map((issue) => {
      const fields: Card['fields'] = 'fields' in issue ? issue.fields : {}
      const said = pen.write({ home: pen.home('launch'), kind: 'issue', written: issue, fields })
      const from = [originIn(said, 'copy')]
      const home = pen.home('essential-questions')
      return [issue.key, pen.write({ home, kind: 'issue', written: issue, fields, from })]
    }),
  )
}

/** Those who were put on the map of É1 have a sheet in the directory, as others do. */
function writeActors(pen: Pen): void {
  const fieldsOf = ({ structure, type, presence, territories, fields }: WrittenActor): Card['fields'] => ({
    ...fields,
    structure: structure ? pen.structureIds[structure] : '',
    type: (structure && STRUCTURES[structure].type) ?? type ?? '',
    presence,
    territories: territoriesOf(pen, territories),
  })
  const named = (actor: WrittenActor): WrittenActor =>
    actor.structure ? { ...actor, title: STRUCTURES[actor.structure].name } : actor
  for (const actor of ACTORS.map(named)) {
    const fields = fieldsOf(actor)
    const shown = pen.write({ home: pen.home('launch'), kind: 'actor', written: actor, fields })
    pen.write({ home: 'directory', kind: 'actor', written: actor, fields, from: [originIn(shown, 'copy')] })
  }
  for (const actor of MORE_ACTORS)
    pen.write({ home: 'directory', kind: 'actor', later: LATER, written: actor, fields: fieldsOf(actor) })
}

function writeQuestions(pen: Pen, issues: ReadonlyMap<IssueKey, Card>): void {
  for (const question of QUESTIONS) {
    const { after, fields = {}, state }: WrittenQuestion = question
    const issue = after && issues.get(after)
    pen.write({
      home: pen.home('essential-questions'),
      kind: 'question',

      written: question,
      fields: { ...fields, state },
      id: pen.questionIds[question.key],
      from: issue ? [originIn(issue, 'answer')] : [],
    })
  }
}

function writeActions(pen: Pen): void {
  for (const action of ACTIONS) {
    const fields = {
      ...action.fields,
      structure: structureOf(pen, action.structure),
      questions: questions(pen, action.questions),
      territories: territoriesOf(pen, action.territories),
      status: action.status,
      partners: structures(pen, action.partners),
    }
    pen.write({ home: pen.home('actors-actions'), kind: 'action', written: action, fields })
  }
}

function writeLines(pen: Pen): void {
  const { now } = pen
  for (const line of [...ROADMAP_LINES, ...MORE_LINES]) {
    const later = MORE_LINES.includes(line) ? LATER : 0
    const source = line.after === undefined ? null : pen.find(line.after, ['action', 'chain-link'])
    const fields = {
      questions: questions(pen, line.questions),
      objective: line.objective,
      territories: territoriesOf(pen, line.territories),
      lead: structureOf(pen, line.lead),
      partners: structures(pen, line.partners),
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
      staff: line.staff,
      axis: line.axis,
    }
    const from = source ? [originIn(source, 'copy')] : []
    pen.write({ home: 'roadmap', kind: 'roadmap-line', later, written: line, fields, from })
  }
}

function structureOf(pen: Pen, key: StructureKey | undefined): FieldValue {
  return key ? pen.structureIds[key] : ''
}

function structures(pen: Pen, keys: readonly StructureKey[] = []): FieldValue {
  return keys.map((key) => pen.structureIds[key])
}

function territoriesOf(pen: Pen, keys: readonly TerritoryKey[]): FieldValue {
  return keys.map((key) => pen.territoryIds[key])
}

function questions(pen: Pen, keys: readonly QuestionKey[]): FieldValue {
  return keys.map((key) => pen.questionIds[key])
}
