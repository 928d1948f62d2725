import type { Plan } from '@tablee/model'
import { Plan as PlanSchema, PlannedSession, PlannedStep } from '@tablee/model'
import type * as Y from 'yjs'
import type { Origin } from './origin.ts'
import { cycleRoot, sessionsRoot, stepsRoot } from './roots.ts'

/** Writes a whole plan; used once, when a cycle is made. */
export function writePlan(doc: Y.Doc, plan: Plan, origin: Origin): void {
  const { steps, sessions, ...cycle } = plan
  doc.transact(() => {
    for (const [key, value] of Object.entries(cycle)) cycleRoot(doc).set(key, value)
    for (const step of steps) stepsRoot(doc).set(step.id, step)
    for (const session of sessions) sessionsRoot(doc).set(session.id, session)
  }, origin)
}

/** The plan with its well-formed steps and sessions in order, or null before the relay has written it. */
export function readPlan(doc: Y.Doc): Plan | null {
  const parsed = PlanSchema.safeParse({ ...cycleRoot(doc).toJSON(), steps: [], sessions: [] })
  if (!parsed.success) return null
  const steps = [...stepsRoot(doc).values()].flatMap((value) => PlannedStep.safeParse(value).data ?? [])
  const sessions = [...sessionsRoot(doc).values()].flatMap((value) => PlannedSession.safeParse(value).data ?? [])
  return {
    ...parsed.data,
    steps: steps.toSorted((left, right) => left.order - right.order),
    sessions: sessions.toSorted((left, right) => left.order - right.order),
  }
}
