import { RELAY, readPlan, updatePlan, writeZones } from '@tablee/documents'
import type { AskedPlanChange, CycleId, Live, ParticipantId, Plan, PlannedStep } from '@tablee/model'
import { PLAN, baseOf, boardOf, changePlan, contentOf } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok, present } from '@tablee/std'
import type { LaidOutStep } from '@tablee/templates'
import { findStepTemplate, layOutStep, sessionAgenda } from '@tablee/templates'
import type { Ports } from './acts.ts'
import { publish } from './acts.ts'
import type { Refusal } from './refusal.ts'

export interface CyclePlanChange extends AskedPlanChange {
  readonly cycle: CycleId
  readonly by: ParticipantId
}

/**
 * Carries a change of the plan out and gives the plan as it is then. The facts that name the documents of a new step
 * come first, then those documents, then the plan that shows them: stopped in between, it is asked for again.
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
    const spec = change.do === 'add-step' ? findStepTemplate(change.template) : null
    const laidOut =
      spec && change.do === 'add-step' ? layOutStep(spec, 0, plan.language, ports.random, change.step) : null
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
    if (change.do === 'remove-step') await closeStep(ports, cycle, live, { step: change.step, standing: after.steps })
    await ports.rooms.edit(documentKey(cycle, PLAN), (doc) => updatePlan(doc, after, RELAY))
    return ok(after)
  })
}

/** Seen by observers as the steps of a new cycle are; opened by the facilitation when its time comes. */
async function addToFacts(
  ports: Ports,
  cycle: CycleId,
  live: Live,
  { step, homes, bases }: LaidOutStep,
): Promise<void> {
  await save(ports, cycle, live, {
    steps: [
      ...live.steps.filter(({ id }) => id !== step.id),
      { id: step.id, boards: step.boards.map(({ id }) => id), homes: [...homes] },
    ],
    shared: [...live.shared.filter((id) => id !== step.id), step.id],
  })
  for (const { board, zones } of bases)
    await ports.rooms.edit(documentKey(cycle, baseOf(board)), (doc) => writeZones(doc, zones, RELAY))
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
