import { RELAY, writePlan } from '@tablee/documents'
import type { CycleId, DocumentName, PlannedSession, StepId } from '@tablee/model'
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
function relay(session: Partial<PlannedSession> = {}) {
  const template = findTemplate('collective-impact')
  if (!template) throw new Error('a template')
  const planned = planFromTemplate({ template, title: 't', territory: '', language: 'fr', random: seededRandom(1) })
  const step = planned.plan.steps[0]?.id as StepId
  const doc = new Y.Doc()
  const sessions = planned.plan.sessions.map((each, index) =>
    index === 0 ? { ...each, day: '2027-01-14', from: '09:30', minutes: 180, ...session } : each,
  )
  writePlan(doc, { ...planned.plan, sessions }, RELAY)
  const time = manualScheduler(START - 24 * 60 * MINUTE)
  const kept: (Keeping & { readonly at: number })[] = []
  const ports = {
    clock: time,
    limits: DEFAULT_VERSION_LIMITS,
    known: { get: () => ({ live: { ...EMPTY_LIVE, steps: planned.live.steps }, people: new Map() }) },
    facts: { versions: async () => kept.toReversed() },
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
  const keeper = createVersionKeeper(ports, { scheduler: time, logger: silentLogger, keep })
  const pass = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 1) {
      time.advance(MINUTE)
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
    }
  }
  const write = (): void => keeper.written(`${CYCLE}/content:${step}`)
  return {
    keeper,
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
