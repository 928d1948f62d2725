import type { Plan } from '@tablee/model'
import {
  DoneOfStep,
  MOST_ACTIVITIES_OF_STEP,
  PLAN_OF_FIRST_FORMAT,
  Plan as PlanSchema,
  PlannedSession,
  PlannedStep,
  SESSION_OF_FIRST_FORMAT,
  Territory,
} from '@tablee/model'
import type * as Y from 'yjs'
import type { Origin } from './origin.ts'
import { cycleRoot, sessionsRoot, stepsRoot, territoriesRoot } from './roots.ts'

/** Writes a whole plan; used once, when a cycle is made. */
export function writePlan(doc: Y.Doc, plan: Plan, origin: Origin): void {
  const { territories, steps, sessions, aside, ...cycle } = plan
  doc.transact(() => {
    for (const [key, value] of Object.entries(cycle)) cycleRoot(doc).set(key, value)
    for (const [order, territory] of territories.entries())
      territoriesRoot(doc).set(territory.id, { ...territory, order })
    for (const step of [...steps, ...aside.steps]) stepsRoot(doc).set(step.id, step)
    for (const session of [...sessions, ...aside.sessions]) sessionsRoot(doc).set(session.id, session)
  }, origin)
}

/** Brings a plan to `plan`, touching only what differs; its language and its template stay. Only the relay may. */
export function updatePlan(doc: Y.Doc, plan: Plan, origin: Origin): void {
  doc.transact(() => {
    for (const key of ['title', 'territory', 'rev', 'by', 'timeZone'] as const)
      setWhereItDiffers(cycleRoot(doc), key, plan[key])
    for (const [order, territory] of plan.territories.entries())
      setWhereItDiffers(territoriesRoot(doc), territory.id, { ...territory, order })
    for (const step of [...plan.steps, ...plan.aside.steps]) setWhereItDiffers(stepsRoot(doc), step.id, step)
    for (const session of [...plan.sessions, ...plan.aside.sessions])
      setWhereItDiffers(sessionsRoot(doc), session.id, session)
  }, origin)
}

/** The plan with its well-formed territories, steps and sessions in order, or null before the relay has written it. */
export function readPlan(doc: Y.Doc): Plan | null {
  const parsed = PlanSchema.safeParse({
    ...PLAN_OF_FIRST_FORMAT,
    ...cycleRoot(doc).toJSON(),
    territories: [],
    steps: [],
    sessions: [],
    aside: { steps: [], sessions: [] },
  })
  if (!parsed.success) return null
  const steps = [...stepsRoot(doc).values()].flatMap((value) => PlannedStep.safeParse(mended(value)).data ?? [])
  const sessions = [...sessionsRoot(doc).values()].flatMap(
    (value) =>
      PlannedSession.safeParse(value instanceof Object ? { ...SESSION_OF_FIRST_FORMAT, ...value } : null).data ?? [],
  )
  const standing = inOrder(steps)
  const known = new Set(standing.map(({ id }) => id))
  return {
    ...parsed.data,
    territories: readTerritories(doc),
    steps: standing,
    // what a session would run that is no step, or no longer, is left out of it
    sessions: inOrder(sessions).map((session) =>
      session.steps.every((step) => known.has(step))
        ? session
        : { ...session, steps: session.steps.filter((step) => known.has(step)) },
    ),
    aside: { steps: putAside(steps), sessions: putAside(sessions) },
  }
}

/** A stored step, of which what is damaged of what was done of it is left out: it is not lost for that. */
function mended(step: unknown): unknown {
  if (!(step instanceof Object && 'removed' in step)) return step
  const { removed } = step
  if (!(removed instanceof Object && 'done' in removed)) return step
  const stored: readonly unknown[] = Array.isArray(removed.done) ? removed.done.slice(0, MOST_ACTIVITIES_OF_STEP) : []
  return { ...step, removed: { ...removed, done: stored.filter((each) => DoneOfStep.safeParse(each).success) } }
}

interface Listed {
  readonly id: string
  readonly order: number
  readonly removed?: { readonly at: number } | undefined
}

function inOrder<T extends Listed>(list: readonly T[]): readonly T[] {
  return list
    .filter(({ removed }) => !removed)
    .toSorted((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))
}

function putAside<T extends Listed>(list: readonly T[]): readonly T[] {
  return list
    .filter(({ removed }) => removed)
    .toSorted((left, right) => (right.removed?.at ?? 0) - (left.removed?.at ?? 0) || (left.id < right.id ? -1 : 1))
}

function setWhereItDiffers(root: Y.Map<unknown>, key: string, value: unknown): void {
  if (JSON.stringify(root.get(key)) !== JSON.stringify(value)) root.set(key, value)
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
