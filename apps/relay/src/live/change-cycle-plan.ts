import { RELAY, readPlan, updatePlan, writeTemplate } from '@tablee/documents'
import type { AskedPlanChange, CycleId, Live, ParticipantId, Plan, PlanChange, PlannedStep } from '@tablee/model'
import { PLAN, baseOf, boardOf, changePlan, contentOf } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok, present } from '@tablee/std'
import { findStepTemplate, layOutStep, sessionAgenda } from '@tablee/templates'
import type { Ports } from './acts.ts'
import { publish } from './acts.ts'
import { carryRest } from './carry-rest.ts'
import type { Refusal } from './refusal.ts'
import type { NewStep } from './second-part.ts'
import { layOutSecondPart } from './second-part.ts'

export interface CyclePlanChange extends AskedPlanChange {
  readonly cycle: CycleId
  readonly by: ParticipantId
}

/**
 * Carries a change of the plan out and gives the plan as it is then. The facts that name the documents of a new step
 * come first, then those documents, then the plan that shows them: stopped in between, it is asked for again. A step that leaves the
 * plan is closed before, and what was written in it until then is copied into the one that it is joined to.
 */
export function changeCyclePlan(
  ports: Ports,
  { cycle, by, rev, change }: CyclePlanChange,
): Promise<Result<Plan, Refusal>> {
  return ports.lanes.run(cycle, async () => {
    const live = await ports.facts.live(cycle)
    if (!live) return err({ code: 'cycle-unknown' })
    // the role as it is now: whoever was removed or changed while this waited its turn may do it no more
    const person = (await ports.facts.people(cycle)).find((candidate) => candidate.id === by)
    if (!person || person.removedAt !== null) return err({ code: 'revoked' })
    const plan = present(await ports.rooms.read(documentKey(cycle, PLAN), readPlan), 'the plan of a cycle')
    // whoever may not ask has nothing looked up
    const isTrusted = person.role === 'facilitation'
    const laidOut = isTrusted ? await layOutAsked(ports, cycle, { plan, live, change }) : null
    const decided = changePlan(
      plan,
      { rev, change },
      { participant: by, role: person.role },
      {
        now: ports.clock.now(),
        agendaOf: (session, steps) => sessionAgenda(session, steps, plan.language),
        laidOut: laidOut?.step ?? null,
      },
    )
    if (!decided.ok) return err({ code: decided.error.code })
    const after = decided.value
    if (after === plan) return ok(plan)
    if (laidOut) await addToFacts(ports, cycle, live, laidOut)
    const left = change.do === 'remove-step' ? change.step : change.do === 'merge-steps' ? change.other : null
    if (left) await closeStep(ports, cycle, live, { step: left, standing: after.steps })
    if (change.do === 'merge-steps') await carryRest(ports, cycle, { plan, live, change, by })
    // invitations and « my cycles » say it from there
    if (change.do === 'name-cycle') await ports.facts.nameCycle(cycle, after)
    await ports.rooms.edit(documentKey(cycle, PLAN), (doc) => updatePlan(doc, after, RELAY))
    return ok(after)
  })
}

/** The new step that is asked for, if one is; null where there is nothing that it could be made from. */
async function layOutAsked(
  ports: Ports,
  cycle: CycleId,
  { plan, live, change }: { readonly plan: Plan; readonly live: Live; readonly change: PlanChange },
): Promise<NewStep | null> {
  if (change.do === 'split-step') return layOutSecondPart(ports, cycle, { plan, live, change })
  const spec = change.do === 'add-step' ? findStepTemplate(change.template) : null
  if (!spec || change.do !== 'add-step') return null
  const { step, homes, bases } = layOutStep(spec, 0, plan.language, ports.random, change.step)
  const templates = bases.map(({ board, zones }) => ({ board, template: { zones, drawings: [], schema: null } }))
  return { step, homes, templates, isShared: true }
}

/** Seen by observers as the steps of a new cycle are; opened by the facilitation when its time comes. */
async function addToFacts(
  ports: Ports,
  cycle: CycleId,
  live: Live,
  { step, homes, templates, isShared }: NewStep,
): Promise<void> {
  await save(ports, cycle, live, {
    steps: [
      ...live.steps.filter(({ id }) => id !== step.id),
      { id: step.id, boards: step.boards.map(({ id }) => id), homes: [...homes] },
    ],
    shared: [...live.shared.filter((id) => id !== step.id), ...(isShared ? [step.id] : [])],
  })
  for (const { board, template } of templates)
    await ports.rooms.edit(documentKey(cycle, baseOf(board)), (doc) => writeTemplate(doc, template, RELAY))
}

/** Nobody goes on writing in a step that is put aside; what other steps write in stays as it was. */
async function closeStep(
  ports: Ports,
  cycle: CycleId,
  live: Live,
  { step, standing }: { readonly step: string; readonly standing: readonly PlannedStep[] },
): Promise<void> {
  const ids = new Set<string>(standing.map(({ id }) => id))
  const elsewhere = new Set(live.steps.filter(({ id }) => ids.has(id)).flatMap(({ homes }) => homes))
  const facts = live.steps.find(({ id }) => id === step)
  const closed = new Set<string>([
    ...(facts?.homes ?? []).filter((home) => !elsewhere.has(home)).map((home) => contentOf(home)),
    ...(facts?.boards ?? []).map((board) => boardOf(board, live.pass)),
  ])
  const open = live.open.filter((document) => !closed.has(document))
  if (open.length < live.open.length) await save(ports, cycle, live, { open })
}

async function save(ports: Ports, cycle: CycleId, live: Live, change: Partial<Live>): Promise<void> {
  // in the cycle's lane nobody else changes the facts
  await ports.facts.saveLive(cycle, { ...live, ...change, rev: live.rev + 1 }, live.rev)
  await publish(ports, cycle)
}
