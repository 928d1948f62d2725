import type {
  BoardId,
  DocumentName,
  HomeId,
  Language,
  Live,
  Plan,
  PlannedStep,
  StepId,
  StepSpec,
  TableSpec,
  Template,
  TerritoryId,
  TimeZone,
  ZoneSpec,
} from '@tablee/model'
import {
  EMPTY_LIVE,
  PLAN_OF_FIRST_FORMAT,
  SESSION_OF_FIRST_FORMAT,
  boardOf,
  contentOf,
  inLanguage,
  newId,
} from '@tablee/model'
import type { Random } from '@tablee/std'
import { present } from '@tablee/std'

/** What makes a cycle out of a template. */
export interface PlanRequest {
  readonly template: Template
  readonly title: string
  readonly territory: string
  readonly language: Language
  readonly timeZone?: TimeZone | undefined
  readonly random: Random
}

/** The zones to write in the base document of a board. */
export interface Base {
  readonly board: BoardId
  readonly zones: readonly ZoneSpec[]
}

/** A cycle before anyone has written in it. */
export interface Planned {
  readonly plan: Plan
  /** Every step shared, the documents of the first step open. */
  readonly live: Live
  readonly bases: readonly Base[]
}

/** A new cycle as `template` lays it out, with titles in `language` and ids drawn from `random`. Pure otherwise. */
export function planFromTemplate({ template, title, territory, language, random, ...request }: PlanRequest): Planned {
  const laidOut = template.steps.map((spec, order) => layOutStep(spec, order, language, random))
  const idOf = new Map(laidOut.map(({ step }) => [step.key, step.id]))
  const steps = laidOut.map(({ step, homes }) => ({ id: step.id, boards: step.boards.map((board) => board.id), homes }))
  return {
    plan: {
      title,
      territory,
      territories: territory === '' ? [] : [{ id: newId<TerritoryId>(random), name: territory, type: 'other' }],
      language,
      template: template.id,
      ...PLAN_OF_FIRST_FORMAT,
      timeZone: request.timeZone ?? PLAN_OF_FIRST_FORMAT.timeZone,
      steps: laidOut.map(({ step }) => step),
      sessions: template.sessions.map((session, order) => ({
        id: newId(random),
        title: inLanguage(session.title, language),
        order,
        steps: session.steps.map((key) => present(idOf.get(key), `session names an unknown step: ${key}`)),
        minutes: session.minutes,
        day: null,
        from: null,
        ...SESSION_OF_FIRST_FORMAT,
      })),
      aside: { steps: [], sessions: [] },
    },
    live: { ...EMPTY_LIVE, steps, shared: steps.map((step) => step.id), open: steps[0] ? documentsOf(steps[0]) : [] },
    bases: laidOut.flatMap(({ bases }) => bases),
  }
}

/** What participants write in during a step: its cards, and the first pass of its boards. */
export function documentsOf(step: Live['steps'][number]): readonly DocumentName[] {
  return [...step.homes.map((home) => contentOf(home)), ...step.boards.map((board) => boardOf(board, 1))]
}

/** A step made from its template: what its plan, its facts and the templates of its boards are to hold. */
export interface LaidOutStep {
  readonly step: PlannedStep
  readonly homes: readonly HomeId[]
  readonly bases: readonly Base[]
}

/** A step that `spec` describes, with titles in `language`; ids are drawn from `random` but for `id`, where it is given. */
export function layOutStep(
  spec: StepSpec,
  order: number,
  language: Language,
  random: Random,
  id = newId<StepId>(random),
): LaidOutStep {
  const boards = spec.boards.map((board) => ({
    id: newId<BoardId>(random),
    key: board.key,
    title: inLanguage(board.title, language),
  }))
  const tables = spec.tables.map((table) => ({
    key: table.key,
    title: inLanguage(table.title, language),
    home: homeOf(table, id),
    kind: table.kind,
  }))
  const homes = new Set<HomeId>([...(boards.length > 0 ? [id] : []), ...tables.map((table) => table.home)])
  return {
    step: {
      id,
      key: spec.key,
      title: inLanguage(spec.title, language),
      aim: inLanguage(spec.aim, language),
      order,
      boards,
      tables,
    },
    homes: [...homes],
    bases: spec.boards.map((board, index) => ({
      board: present(boards[index], 'one id per board').id,
      zones: board.zones,
    })),
  }
}

function homeOf(table: TableSpec, step: StepId): HomeId {
  return table.home === 'step' ? step : table.home
}
