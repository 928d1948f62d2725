import { RELAY, updatePlan, writePlan } from '@tablee/documents'
import type { CycleId, DocumentName, Plan, PlannedSession, StepId } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { err, manualScheduler, ok, seededRandom, silentLogger } from '@tablee/std'
import { findTemplate, planFromTemplate } from '@tablee/templates'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Refusal } from '../refusal.ts'
import { DEFAULT_VERSION_LIMITS } from './version-limits.ts'
import type { Keeping } from './keep-version.ts'
import type { KeeperPorts } from './version-keeper.ts'
import { createVersionKeeper } from './version-keeper.ts'

const MINUTE = 60_000
const CYCLE = 'cycle-one' as CycleId
const START = Date.UTC(2027, 0, 14, 8, 30)

/** A relay that knows one cycle, whose first session is planned on 14 January 2027 from 9:30 to 12:30 in Paris. */
function relay(session: Partial<PlannedSession> = {}, next: Partial<PlannedSession> = {}) {
  const template = findTemplate('collective-impact')
  if (!template) throw new Error('a template')
  const planned = planFromTemplate({ template, title: 't', territory: '', language: 'fr', random: seededRandom(1) })
  const step = planned.plan.steps[0]?.id as StepId
  const doc = new Y.Doc()
  const sessions = planned.plan.sessions.map((each, index) =>
    index === 0
      ? { ...each, steps: [step], day: '2027-01-14', from: '09:30', minutes: 180, ...session }
      : { ...each, ...(index === 1 ? next : {}) },
  )
  const plan: Plan = { ...planned.plan, sessions }
  writePlan(doc, plan, RELAY)
  const time = manualScheduler(START - 24 * 60 * MINUTE)
  const kept: (Keeping & { readonly at: number })[] = []
  const ports = {
    clock: time,
    limits: DEFAULT_VERSION_LIMITS,
    known: { get: () => ({ live: { ...EMPTY_LIVE, steps: planned.live.steps }, people: new Map() }) },
    facts: { versions: async () => kept.toReversed(), lastingCycles: async () => [CYCLE] },
    rooms: { read: async (_key: string, look: (plan: Y.Doc) => unknown) => look(doc) },
    random: seededRandom(2),
  } as unknown as KeeperPorts
  const refusals: Refusal[] = []
  const keep = async (keeping: Keeping) => {
    const refusal = refusals.shift()
    if (refusal) return err(refusal)
    kept.push({ ...keeping, at: time.now() })
    return ok(null)
  }
  const start = () => createVersionKeeper(ports, { scheduler: time, logger: silentLogger, keep })
  let keeper = start()
  const pass = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 1) {
      time.advance(MINUTE)
      await settled()
    }
  }
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
  }
  const write = (): void => keeper.written(`${CYCLE}/content:${step}`)
  return {
    get keeper() {
      return keeper
    },
    /** Ends it, and begins anew after so many minutes. */
    restart: async (after: number): Promise<void> => {
      keeper.stop()
      await pass(after)
      keeper = start()
      await pass(0)
    },
    /** Changes the plan, and tells of it. */
    change: async (changed: Partial<Plan>): Promise<void> => {
      updatePlan(doc, { ...plan, ...changed }, RELAY)
      keeper.planned(CYCLE)
      await settled()
    },
    plan,
    step,
    kept,
    refusals,
    pass,
    write,
    time,
    id: sessions[0]?.id,
    to: (at: number) => pass((at - time.now()) / MINUTE),
  }
}

test('[KEEP1] a step is kept once nobody has written in it for ten minutes, and once', async () => {
  const { kept, pass, write, step } = relay()
  write()
  await pass(8)
  write()
  await pass(9)
  expect(kept).toEqual([])
  await pass(60)
  expect(kept).toMatchObject([{ step, reason: 'quiet', by: null, session: null }])
})

test('[KEEP2] while a session runs it is left alone; after it, it is kept under its name', async () => {
  const { kept, pass, write, to, id } = relay()
  await to(START + 30 * MINUTE)
  write()
  await pass(100)
  expect(kept).toEqual([])
  await to(START + 182 * MINUTE)
  expect(kept).toMatchObject([{ reason: 'session', session: id }])
})

test('[KEEP3] a session that lasts longer than planned is waited for, and what comes after it is kept beside it', async () => {
  const { kept, write, to, id } = relay()
  await to(START + 170 * MINUTE)
  write()
  await to(START + 185 * MINUTE)
  expect(kept).toMatchObject([{ session: id }])
  const late = relay()
  await late.to(START + 175 * MINUTE)
  late.write()
  await late.to(START + 190 * MINUTE - MINUTE)
  late.write()
  await late.to(START + 203 * MINUTE)
  expect(late.kept).toMatchObject([{ reason: 'session', session: late.id }])
  late.write()
  await late.to(START + 240 * MINUTE)
  expect(late.kept.map(({ reason }) => reason)).toEqual(['session', 'quiet'])
})

test('[KEEP4] at most one by itself in half an hour, whatever is written', async () => {
  const { kept, pass, write } = relay({ day: null })
  for (let turn = 0; turn < 10; turn += 1) {
    write()
    await pass(12)
  }
  expect(kept.length).toBeLessThanOrEqual(4)
  expect(kept.length).toBeGreaterThan(2)
})

test('[KEEP5] what the facilitation closes is kept at once; the plan, and what no step has, is nothing to keep', async () => {
  const { keeper, kept, pass, step } = relay()
  keeper.closed(CYCLE, `content:${step}` as DocumentName)
  await pass(1)
  expect(kept).toMatchObject([{ step, reason: 'closed' }])
  for (const document of ['plan', 'live', 'content:step-of-nobody']) keeper.written(`${CYCLE}/${document}`)
  await pass(60)
  expect(kept).toHaveLength(1)
})

test('[KEEP6] stopped, it keeps nothing more', async () => {
  const { keeper, kept, pass, write } = relay()
  write()
  keeper.stop()
  await pass(60)
  expect(kept).toEqual([])
})

test('[KEEP7] what could not be kept is tried again after a while, but for what is no more', async () => {
  const { kept, refusals, pass, write } = relay({ day: null })
  refusals.push({ code: 'versions-full' })
  write()
  await pass(15)
  expect(kept).toEqual([])
  await pass(15)
  expect(kept).toMatchObject([{ reason: 'quiet' }])
  const ended = relay({ day: null })
  ended.refusals.push({ code: 'cycle-unknown' })
  ended.write()
  await ended.pass(90)
  expect(ended.kept).toEqual([])
})

const END = START + 180 * MINUTE

test.each([2, 9, 60, 3 * 24 * 60])(
  '[KEEP8] a relay that is down %i minutes from just after the end keeps it once it is back',
  async (down) => {
    const { kept, write, to, restart, pass, id, step } = relay()
    await to(END - MINUTE)
    write()
    await to(END + MINUTE)
    await restart(down)
    await pass(12)
    expect(kept).toMatchObject([{ step, reason: 'session', session: id }])
    await restart(1)
    await pass(60)
    expect(kept).toHaveLength(1)
  },
)

test('[KEEP9] after a week what has ended is let be, and so is what was kept since it ended', async () => {
  const late = relay()
  await late.to(END - MINUTE)
  await late.restart(8 * 24 * 60)
  await late.pass(60)
  expect(late.kept).toEqual([])
  const { kept, to, keeper, restart, pass, write, step } = relay()
  await to(END - MINUTE)
  write()
  await to(END + MINUTE)
  keeper.closed(CYCLE, `content:${step}` as DocumentName)
  await restart(5)
  await pass(60)
  expect(kept.map(({ reason }) => reason)).toEqual(['closed'])
})

test('[KEEP10] a session that follows at once has its own end, and the one before its own', async () => {
  const { kept, write, to, id, plan, step } = relay({}, { day: '2027-01-14', from: '12:30', minutes: 60, steps: [] })
  // one that runs other steps hinders nothing, one that runs the same step begins a new page
  const both = relay({}, { day: '2027-01-14', from: '12:30', minutes: 60, steps: [step] })
  await to(END - MINUTE)
  write()
  await to(END + 30 * MINUTE)
  expect(kept).toMatchObject([{ session: id }])
  await both.to(END - 2 * MINUTE)
  both.write()
  await both.to(END + MINUTE)
  expect(both.kept).toMatchObject([{ reason: 'session', session: both.id }])
  both.write()
  await both.to(END + 80 * MINUTE)
  expect(both.kept.map(({ session }) => session)).toEqual([both.id, plan.sessions[1]?.id])
})

test('[KEEP11] who writes on for long after the end holds it up for an hour at most', async () => {
  const { kept, write, to, pass, id } = relay()
  await to(END - MINUTE)
  for (let minute = 0; minute < 90; minute += 5) {
    write()
    await pass(5)
  }
  expect(kept).toMatchObject([{ session: id }])
  expect(kept[0]?.at).toBeLessThanOrEqual(END + 61 * MINUTE)
})

test('[KEEP12] a session without an hour ends with its day, by the clocks of its cycle', async () => {
  const { kept, to, restart, pass, write, id } = relay({ from: null })
  const midnight = Date.UTC(2027, 0, 14, 23, 0)
  await to(midnight - 5 * MINUTE)
  write()
  await to(midnight - MINUTE)
  await restart(1)
  await pass(12)
  expect(kept).toMatchObject([{ reason: 'session', session: id }])
})

test.each<[string, (sessions: readonly PlannedSession[]) => Partial<Plan>]>([
  [
    'moved to another day',
    ([first, ...others]) => ({ sessions: first ? [{ ...first, day: '2027-01-21' }, ...others] : [] }),
  ],
  ['without a day again', ([first, ...others]) => ({ sessions: first ? [{ ...first, day: null }, ...others] : [] })],
  ['given other steps', ([first, ...others]) => ({ sessions: first ? [{ ...first, steps: [] }, ...others] : [] })],
  [
    'joined to another',
    ([first, ...others]) => ({
      sessions: others,
      aside: { steps: [], sessions: first ? [{ ...first, removed: { by: 'nadia-01' as never, at: 1 } }] : [] },
    }),
  ],
])('[KEEP13] while it runs, a session that is %s is kept at once under its name', async (_what, changed) => {
  const { kept, write, to, change, plan, id } = relay()
  await to(START + 60 * MINUTE)
  write()
  await change(changed(plan.sessions))
  expect(kept).toMatchObject([{ reason: 'session', session: id }])
})

test('[KEEP14] cut while it runs, the first part ends at its own hour; longer, it ends later', async () => {
  const { kept, write, to, change, plan, id } = relay()
  await to(START + 100 * MINUTE)
  write()
  const [first, ...others] = plan.sessions
  const lasting = (minutes: number) => change({ sessions: first ? [{ ...first, minutes }, ...others] : [] })
  await lasting(240)
  expect(kept).toEqual([])
  await lasting(90)
  await to(START + 112 * MINUTE)
  expect(kept).toMatchObject([{ reason: 'session', session: id }])
})

test('[KEEP15] what could not be kept as it ended is tried again', async () => {
  const { kept, refusals, to, write, id } = relay()
  await to(END - MINUTE)
  write()
  refusals.push({ code: 'versions-full' })
  await to(END + 15 * MINUTE)
  expect(kept).toEqual([])
  await to(END + 30 * MINUTE)
  expect(kept).toMatchObject([{ reason: 'session', session: id }])
})
