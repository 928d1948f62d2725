import { readPlan } from '@tablee/documents'
import type { CycleId, DocumentName, SessionId, StepId, VersionId } from '@tablee/model'
import type { VersionReason } from '@tablee/model/versions'
import { PLAN, newId } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Logger, Ms, Result, Scheduler } from '@tablee/std'
import type { Refusal } from '../refusal.ts'
import type { Keeping, VersionPorts } from './keep-version.ts'
import type { Run } from './session-runs.ts'
import { isUnderWay } from './session-runs.ts'
import { createSessionEnds } from './session-ends.ts'
import { stepsOf } from './step-documents.ts'

/** Keeps versions of steps by itself. */
export interface VersionKeeper {
  /** Somebody wrote in the document that goes by `key` in the log. */
  readonly written: (key: string) => void
  /** The facilitation has closed `document`: what its steps hold is kept at once. */
  readonly closed: (cycle: CycleId, document: DocumentName) => void
  /** The plan has changed: what a session held that it broke off is kept at once. */
  readonly planned: (cycle: CycleId) => void
  readonly stop: () => void
}

export type KeeperPorts = Pick<VersionPorts, 'clock' | 'limits' | 'known' | 'facts' | 'rooms' | 'random'>

export interface KeeperWork {
  readonly scheduler: Scheduler
  readonly logger: Logger
  /** Keeps what a step holds. */
  readonly keep: (keeping: Keeping) => Promise<Result<unknown, Refusal>>
}

/** A step in which somebody wrote since it was kept. */
interface Written {
  readonly cycle: CycleId
  readonly step: StepId
  readonly first: Ms
  readonly last: Ms
}

/** Refusals that trying again does not change: what was to be kept is no more. */
const GONE: ReadonlySet<Refusal['code']> = new Set(['cycle-unknown', 'unknown-step'])
/** How often steps are looked at. */
const LOOK_EVERY: Ms = 60_000

/**
 * A step is kept at the end of each session that ran it, whenever this was started, and once nobody has written in it for a while
 * and no session that runs it is under way. Who wrote last is not remembered over a restart: sessions are, by the plan.
 */
export function createVersionKeeper(
  ports: KeeperPorts,
  { scheduler, logger, keep: keepAs }: KeeperWork,
): VersionKeeper {
  const { clock, limits, known, facts, rooms, random } = ports
  const waiting = new Map<StepId, Written>()
  let stopped = false

  /** Keeps a step; true once there is nothing more to try. */
  const keep = async (
    { cycle, step }: Pick<Written, 'cycle' | 'step'>,
    reason: VersionReason,
    session: SessionId | null,
  ): Promise<boolean> => {
    const entry = waiting.get(step)
    const id = newId<VersionId>(random)
    const kept = await keepAs({ cycle, step, id, reason, session, by: null, name: null, restores: null })
    if (!kept.ok) logger.warn({ code: kept.error.code }, 'a version of a step was not kept')
    const isOver = kept.ok || GONE.has(kept.error.code)
    // what was written meanwhile waits for the next one, and what could not be kept is tried again after a while
    if (waiting.get(step) !== entry) return isOver
    if (!isOver && entry) waiting.set(step, { ...entry, last: clock.now() })
    else waiting.delete(step)
    return isOver
  }
  const ends = createSessionEnds({
    clock,
    limits,
    planOf: (cycle) => rooms.read(documentKey(cycle, PLAN), readPlan),
    cycles: () => facts.lastingCycles(),
    keptSince: async ({ cycle, step }, at) => (await facts.versions(cycle, step)).some((version) => version.at >= at),
    writtenAt: (step) => waiting.get(step)?.last ?? null,
    keep: (cycle, { step, session }) => keep({ cycle, step }, 'session', session),
    failed: (cause) => notKept(cause),
  })

  const consider = async (written: Written): Promise<void> => {
    const now = clock.now()
    if (now - written.last < limits.versionQuiet) return
    const [last] = await facts.versions(written.cycle, written.step)
    if (last && now - last.at < limits.versionEvery) return
    const runs = await runsOfStep(written.cycle, written.step)
    if (runs.some((run) => isUnderWay(run, now))) return
    const held = runs.findLast(({ start, end }) => written.last >= start && written.first < end)
    await keep(written, held ? 'session' : 'quiet', held?.session ?? null)
  }
  const runsOfStep = async (cycle: CycleId, step: StepId): Promise<readonly Run[]> =>
    (await ends.runs(cycle)).filter((run) => run.step === step)

  const look = async (): Promise<void> => {
    await ends.settle().catch(notKept)
    for (const written of waiting.values()) {
      if (stopped) return
      if (!known.get(written.cycle)) waiting.delete(written.step)
      else await consider(written).catch(notKept)
    }
  }
  const notKept = (cause: unknown): void => logger.warn({ err: cause }, 'a version of a step could not be kept')

  let cancel = (): void => {}
  const again = (): void => {
    void look().then(() => {
      if (!stopped) cancel = scheduler.after(LOOK_EVERY, again)
    })
  }
  again()

  return {
    written: (key) => {
      const slash = key.indexOf('/')
      const cycle = key.slice(0, slash) as CycleId // reason: looked up
      const live = known.get(cycle)?.live
      const now = clock.now()
      for (const { id } of live ? stepsOf(key.slice(slash + 1) as DocumentName, live) : [])
        // reason: looked up
        waiting.set(id, { cycle, step: id, first: waiting.get(id)?.first ?? now, last: now })
    },
    closed: (cycle, document) => {
      const live = known.get(cycle)?.live
      const keepClosed = async (step: StepId): Promise<void> => {
        const now = clock.now()
        const run = (await runsOfStep(cycle, step)).findLast((each) => isUnderWay(each, now))
        await keep({ cycle, step }, 'closed', run?.session ?? null)
      }
      for (const { id } of live ? stepsOf(document, live) : []) keepClosed(id).catch(notKept)
    },
    planned: (cycle) => {
      ends.planned(cycle).catch(notKept)
    },
    stop: () => {
      stopped = true
      ends.stop()
      cancel()
    },
  }
}
