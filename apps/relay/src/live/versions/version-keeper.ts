import { readPlan } from '@tablee/documents'
import type { CycleId, DocumentName, PlannedSession, StepId, VersionId } from '@tablee/model'
import type { VersionReason } from '@tablee/model/versions'
import { PLAN, newId, sessionSpan } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Logger, Ms, Result, Scheduler } from '@tablee/std'
import type { Refusal } from '../refusal.ts'
import type { Keeping, VersionPorts } from './keep-version.ts'
import { stepsOf } from './step-documents.ts'

/** Keeps versions of steps by itself. */
export interface VersionKeeper {
  /** Somebody wrote in the document that goes by `key` in the log. */
  readonly written: (key: string) => void
  /** The facilitation has closed `document`: what its steps hold is kept at once. */
  readonly closed: (cycle: CycleId, document: DocumentName) => void
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
 * A step is kept once nobody has written in it for a while and no session that runs it is under way: under the name of the session
 * where it was written in during one. Nothing of it has to be remembered over a restart: who writes next has it all kept.
 */
export function createVersionKeeper(
  ports: KeeperPorts,
  { scheduler, logger, keep: keepAs }: KeeperWork,
): VersionKeeper {
  const { clock, limits, known, facts, rooms, random } = ports
  const waiting = new Map<StepId, Written>()
  let stopped = false

  const keep = async (
    { cycle, step }: Pick<Written, 'cycle' | 'step'>,
    reason: VersionReason,
    session: PlannedSession | null,
  ): Promise<void> => {
    const entry = waiting.get(step)
    const id = newId<VersionId>(random)
    const kept = await keepAs({
      cycle,
      step,
      id,
      reason,
      session: session?.id ?? null,
      by: null,
      name: null,
      restores: null,
    })
    if (!kept.ok) logger.warn({ code: kept.error.code }, 'a version of a step was not kept')
    // what was written meanwhile waits for the next one, and what could not be kept is tried again after a while
    if (waiting.get(step) !== entry) return
    if (!kept.ok && entry && !GONE.has(kept.error.code)) waiting.set(step, { ...entry, last: clock.now() })
    else waiting.delete(step)
  }

  const consider = async (written: Written): Promise<void> => {
    const now = clock.now()
    if (now - written.last < limits.versionQuiet) return
    const [last] = await facts.versions(written.cycle, written.step)
    if (last && now - last.at < limits.versionEvery) return
    const plan = await rooms.read(documentKey(written.cycle, PLAN), readPlan)
    const sessions = (plan?.sessions ?? []).flatMap((session) => {
      const span = plan && session.steps.includes(written.step) ? sessionSpan(session, plan.timeZone) : null
      return span ? [{ session, ...span }] : []
    })
    if (sessions.some(({ start, end }) => start <= now && now < end)) return
    const held = sessions.findLast(({ start, end }) => written.last >= start && written.first < end)
    await keep(written, held ? 'session' : 'quiet', held?.session ?? null)
  }

  const look = async (): Promise<void> => {
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
  cancel = scheduler.after(LOOK_EVERY, again)

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
      for (const { id } of live ? stepsOf(document, live) : []) keep({ cycle, step: id }, 'closed', null).catch(notKept)
    },
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
