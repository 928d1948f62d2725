import type { CycleId, Plan, StepId } from '@tablee/model'
import type { Clock, Ms } from '@tablee/std'
import type { Run } from './session-runs.ts'
import { brokenOff, isUnderWay, runsOf } from './session-runs.ts'
import type { VersionLimits } from './version-limits.ts'

/** What is to be known to keep each session's end. */
export interface SessionEndsPorts {
  readonly clock: Clock
  readonly limits: Pick<VersionLimits, 'versionQuiet'>
  /** Every cycle that there is. */
  readonly cycles: () => Promise<readonly CycleId[]>
  readonly planOf: (cycle: CycleId) => Promise<Plan | null>
  /** Whether a step was kept at that time or since. */
  readonly keptSince: (of: { readonly cycle: CycleId; readonly step: StepId }, at: Ms) => Promise<boolean>
  /** When somebody last wrote in a step that was not kept since; null where it is not known. */
  readonly writtenAt: (step: StepId) => Ms | null
  /** Keeps the end of a session; false where it is to be tried again. */
  readonly keep: (cycle: CycleId, run: Run) => Promise<boolean>
  /** Told what went wrong with one cycle; the others go on. */
  readonly failed: (cause: unknown) => void
}

/** Sees to it that each session leaves a version of each of its steps. */
export interface SessionEnds {
  /** What the plan of a cycle has run, and when. */
  readonly runs: (cycle: CycleId) => Promise<readonly Run[]>
  /** The plan of a cycle has changed: what it broke off is kept. */
  readonly planned: (cycle: CycleId) => Promise<void>
  /** Keeps what is due. */
  readonly settle: () => Promise<void>
  readonly stop: () => void
}

interface Owed {
  readonly cycle: CycleId
  readonly run: Run
}

/** How long after its end a session is still seen to: longer than a relay may be down over a long week-end. */
const LOOK_BACK: Ms = 7 * 24 * 60 * 60_000
/** How long people may go on writing after its end before it is kept all the same. */
const OVERRUN: Ms = 60 * 60_000
/** How often cycles that are no more are forgotten. */
const FORGET_EVERY: Ms = 60 * 60_000

/**
 * A session's end is kept once people are silent, or another session runs the step, or an hour has passed. Plans are read as this
 * begins, so that what ended while nothing ran is kept too.
 */
export function createSessionEnds(ports: SessionEndsPorts): SessionEnds {
  const { clock, limits, cycles, planOf, keptSince, writtenAt, keep, failed } = ports
  const began = clock.now()
  const runsIn = new Map<CycleId, readonly Run[]>()
  const done = new Set<string>()
  const tried = new Map<string, Ms>()
  let broken: readonly Owed[] = []
  let forgotAt: Ms | null = null
  let stopped = false

  const read = async (cycle: CycleId): Promise<readonly Run[]> => {
    const plan = await planOf(cycle)
    const runs = plan ? runsOf(plan) : []
    runsIn.set(cycle, runs)
    return runs
  }
  const isDue = (run: Run, now: Ms): boolean => {
    if (run.end > now || now - run.end > LOOK_BACK) return false
    return now - (writtenAt(run.step) ?? began) >= limits.versionQuiet || now - run.end >= OVERRUN
  }
  const isOvertaken = (run: Run, others: readonly Run[], now: Ms): boolean =>
    run.end <= now &&
    now - run.end < OVERRUN &&
    others.some((other) => other.step === run.step && other.session !== run.session && isUnderWay(other, now))

  /** Keeps one, unless it was kept since it ended. */
  const close = async ({ cycle, run }: Owed, since: Ms): Promise<void> => {
    const key = keyOf(run)
    const now = clock.now()
    if (stopped || done.has(key) || now < (tried.get(key) ?? 0)) return
    tried.set(key, now + limits.versionQuiet)
    try {
      if ((await keptSince({ cycle, step: run.step }, since)) || (await keep(cycle, run))) done.add(key)
    } catch (cause) {
      failed(cause)
    }
  }

  /** Cycles that are there and have not been read are; those that are no more are forgotten. */
  const recount = async (now: Ms): Promise<void> => {
    if (forgotAt !== null && now - forgotAt < FORGET_EVERY) return
    const present = new Set(await cycles())
    for (const cycle of runsIn.keys()) if (!present.has(cycle)) runsIn.delete(cycle)
    for (const cycle of present) if (!stopped && !runsIn.has(cycle)) await read(cycle).catch(failed)
    forgotAt = now
  }

  return {
    runs: async (cycle) => runsIn.get(cycle) ?? (await read(cycle)),

    planned: async (cycle) => {
      const before = runsIn.get(cycle) ?? []
      const after = await read(cycle)
      const now = clock.now()
      const off = brokenOff(before, after, now)
        .filter((run) => !done.has(keyOf(run)) && now - run.end <= LOOK_BACK)
        // in one without an hour nothing says that people were there, but that they wrote
        .filter((run) => run.isTimed || writtenAt(run.step) !== null)
      const owed = off.map((run) => ({ cycle, run: { ...run, end: Math.min(run.end, now) } }))
      broken = [...broken, ...owed]
      for (const each of owed) await close(each, now + 1)
    },

    settle: async () => {
      const now = clock.now()
      await recount(now)
      for (const [cycle, runs] of runsIn)
        for (const run of runs) if (isDue(run, now) || isOvertaken(run, runs, now)) await close({ cycle, run }, run.end)
      broken = broken.filter(({ run }) => !done.has(keyOf(run)) && now - run.end <= LOOK_BACK)
      for (const each of broken) await close(each, now + 1)
    },

    stop: () => {
      stopped = true
    },
  }
}

function keyOf({ session, step, end }: Run): string {
  return `${session} ${step} ${end}`
}
