import type { Plan } from '@tablee/model'
import { Plan as PlanSchema, PlannedSession, PlannedStep, Territory } from '@tablee/model'
import type * as Y from 'yjs'
import type { Origin } from './origin.ts'
import { cycleRoot, sessionsRoot, stepsRoot, territoriesRoot } from './roots.ts'

/** Writes a whole plan; used once, when a cycle is made. */
export function writePlan(doc: Y.Doc, plan: Plan, origin: Origin): void {
  const { territories, steps, sessions, ...cycle } = plan
  doc.transact(() => {
    for (const [key, value] of Object.entries(cycle)) cycleRoot(doc).set(key, value)
    for (const [order, territory] of territories.entries()) addTerritory(doc, territory, order, origin)
    for (const step of steps) stepsRoot(doc).set(step.id, step)
    for (const session of sessions) sessionsRoot(doc).set(session.id, session)
  }, origin)
}

/** The plan with its well-formed territories, steps and sessions in order, or null before the relay has written it. */
export function readPlan(doc: Y.Doc): Plan | null {
  const parsed = PlanSchema.safeParse({ ...cycleRoot(doc).toJSON(), territories: [], steps: [], sessions: [] })
  if (!parsed.success) return null
  const steps = [...stepsRoot(doc).values()].flatMap((value) => PlannedStep.safeParse(value).data ?? [])
  const sessions = [...sessionsRoot(doc).values()].flatMap((value) => PlannedSession.safeParse(value).data ?? [])
  return {
    ...parsed.data,
    territories: readTerritories(doc),
    steps: steps.toSorted((left, right) => left.order - right.order),
    sessions: sessions.toSorted((left, right) => left.order - right.order),
  }
}

/** Names one more territory; `order` is its place in the list. */
export function addTerritory(doc: Y.Doc, territory: Territory, order: number, origin: Origin): void {
  doc.transact(() => territoriesRoot(doc).set(territory.id, { ...territory, order }), origin)
}

/** Those that are well formed, in their order. A plan of the first versions names none. */
function readTerritories(doc: Y.Doc): readonly Territory[] {
  return [...territoriesRoot(doc).values()]
    .flatMap((value) => {
      const territory = Territory.safeParse(value)
      return territory.success ? [{ territory: territory.data, order: orderOf(value) }] : []
    })
    .toSorted((left, right) => left.order - right.order || left.territory.name.localeCompare(right.territory.name))
    .map(({ territory }) => territory)
}

function orderOf(value: unknown): number {
  const order = typeof value === 'object' && value !== null && 'order' in value ? value.order : 0
  return typeof order === 'number' && Number.isFinite(order) ? order : 0
}
