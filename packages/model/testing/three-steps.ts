import type { Result } from '@tablee/std'
import type { ParticipantId, StepId } from '../src/ids/ids.ts'
import type { Agenda } from '../src/steps/agenda.ts'
import { changePlan } from '../src/steps/change-plan.ts'
import type { PlanChange, PlanRefusal } from '../src/steps/plan-change.ts'
import type { PlanKnowledge } from '../src/steps/plan-decision.ts'
import type { PlannedStep } from '../src/steps/plan.ts'
import { PLAN_OF_FIRST_FORMAT, Plan, SESSION_OF_FIRST_FORMAT } from '../src/steps/plan.ts'
import { session, step } from './any-plan-change.ts'

/** Someone of the facilitation. */
export const nadia = { participant: 'nadia-000' as ParticipantId, role: 'facilitation' } as const
const steps = [0, 1, 2].map((index) => plannedStep(index))

/** What the relay knows as it decides: an hour, agendas, and how a step is laid out. */
export const known: PlanKnowledge = {
  now: 5,
  agendaOf: (asked) => asked.agenda ?? asked.steps.flatMap(agendaOfStep),
  laidOut: plannedStep(99),
}

/** Three steps, each with a session of its own. */
export const plan: Plan = Plan.parse({
  title: 'Cycle',
  territory: '',
  territories: [],
  language: 'fr',
  template: 'step-by-step',
  steps,
  sessions: steps.map(({ id }, order) => ({
    id: session(order),
    title: `Séance ${order}`,
    order,
    steps: [id],
    minutes: 180,
    day: null,
    from: null,
    ...SESSION_OF_FIRST_FORMAT,
  })),
  ...PLAN_OF_FIRST_FORMAT,
  aside: { steps: [], sessions: [] },
})

/** The plan after a change that must be allowed. */
export function run(from: Plan, change: PlanChange, rev = from.rev): Plan {
  const decided = ask(from, change, rev)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value
}

/** What becomes of a change that the facilitation asks for. */
export function ask(from: Plan, change: PlanChange, rev: number): Result<Plan, PlanRefusal> {
  return changePlan(from, { rev, change }, nadia, known)
}

function plannedStep(index: number): PlannedStep {
  return { id: step(index), key: 'any', title: `Étape ${index}`, aim: '', order: index, boards: [], tables: [] }
}

function agendaOfStep(id: StepId): Agenda {
  const part = { mode: 'plenary', step: id, board: null, zone: null } as const
  return [
    { ...part, key: 'welcome', title: 'Accueil', minutes: 30 },
    { ...part, key: 'break', title: 'Pause', minutes: 10, mode: 'break' },
    { ...part, key: 'work', title: 'Travail', minutes: 50 },
  ]
}
