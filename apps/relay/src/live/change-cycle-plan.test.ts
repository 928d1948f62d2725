import { readZones } from '@tablee/documents'
import type { Live, Plan, SessionId, StepId } from '@tablee/model'
import { newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openBrowser, openDocument } from '../../testing/test-browser.ts'
import { askOfPlan, changePlan, openPlan } from '../../testing/test-plan.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
})
beforeEach(async () => {
  cycle = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

test('[CP1] a step that is added has its board, its zones and its rights for everyone, and a session', async () => {
  const step = newId<StepId>(cryptoRandom)
  const session = newId<SessionId>(cryptoRandom)
  const plan = await change({ do: 'add-step', step, template: 'launch', at: 0, session }, 0)
  expect(plan.steps[0]).toMatchObject({ id: step, key: 'launch', title: 'Lancement', order: 0 })
  expect(plan.sessions[0]).toMatchObject({ id: session, steps: [step], minutes: 180 })
  expect(await readAs(cycle.browsers.participant)).toEqual(plan)
  const board = plan.steps[0]?.boards[0]?.id ?? ''
  const base = await openDocument(relay, cycle.browsers.observer, cycle.id, `base:${board}`)
  expect(readZones(base.doc).length).toBeGreaterThan(2)
  base.close()
})

test('[CP2] asked again, as after a lost answer, the same step is there once', async () => {
  const step = newId<StepId>(cryptoRandom)
  const asked = { do: 'add-step', step, template: 'blank-page', at: 9, session: null }
  const once = await change(asked, 0)
  expect(await change(asked, 0)).toEqual(once)
  expect((await facts()).steps.filter(({ id }) => id === step)).toHaveLength(1)
})

test('[CP3] a removed step is closed, stays readable and comes back; the roadmap that another step writes in stays open', async () => {
  const [first, , last] = (await readAs(cycle.browsers.facilitation)).steps.map(({ id }) => id)
  const opened = await command({ do: 'open', document: 'content:roadmap' }, (await facts()).rev)
  expect(opened.open).toContain(`content:${first}`)
  const plan = await change({ do: 'remove-step', step: first }, 0)
  expect(plan.aside.steps[0]).toMatchObject({ id: first, removed: { by: cycle.participants.facilitation } })
  const live = await facts()
  expect(live.open).toEqual(['content:roadmap'])
  expect(live.steps.map(({ id }) => id)).toContain(first)
  expect(await cycle.browsers.participant.knock(`/sync/${cycle.id}/content:${first}`)).toBeNull()
  await change({ do: 'remove-step', step: last }, plan.rev)
  expect((await facts()).open).toEqual([])
  const back = await change({ do: 'restore-step', step: first }, plan.rev + 1)
  expect(back.steps[0]?.id).toBe(first)
})

test('[CP4] of two who change the plan at once one is told to look again, and the plan says who was first', async () => {
  const { sessions, steps } = await readAs(cycle.browsers.facilitation)
  const answers = await Promise.all([
    send({ do: 'remove-step', step: steps[0]?.id }, 0),
    send({ do: 'split-session', session: sessions[0]?.id, second: newId<SessionId>(cryptoRandom), at: 7 }, 0),
  ])
  expect(answers.map(({ status, code }) => [status, code])).toEqual([
    [200, null],
    [409, 'plan-changed'],
  ])
  const plan = await readAs(cycle.browsers.participant)
  expect([plan.rev, plan.by]).toEqual([1, cycle.participants.facilitation])
})

test('[CP5] a session cut in two follows the agenda of its templates, in two parts', async () => {
  const { sessions } = await readAs(cycle.browsers.facilitation)
  const second = newId<SessionId>(cryptoRandom)
  const plan = await change({ do: 'split-session', session: sessions[0]?.id, second, at: 7 }, 0)
  const parts = plan.sessions.slice(0, 2)
  expect(parts.map(({ steps }) => steps.length)).toEqual([2, 2])
  expect(parts.map(({ minutes }) => minutes)).toEqual([80, 90])
  expect(parts[1]?.agenda?.[0]).toMatchObject({ title: 'Groupes par question' })
})

test('[CP6] participants and observers change no plan; whoever is no member learns nothing', async () => {
  const step = (await readAs(cycle.browsers.facilitation)).steps[0]?.id
  const body = { rev: 0, change: { do: 'remove-step', step } }
  for (const role of ['participant', 'observer'] as const) {
    const answer = await cycle.browsers[role].request('POST', `/api/cycles/${cycle.id}/plan`, body)
    expect([answer.status, answer.code]).toEqual([403, 'command-not-allowed'])
  }
  const stranger = await openBrowser(relay).request('POST', `/api/cycles/${cycle.id}/plan`, body)
  expect([stranger.status, stranger.code]).toEqual([403, 'no-access'])
})

test.each([
  { do: 'add-step', step: 'step-of-nobody', template: '../etc', at: 0, session: null },
  { do: 'remove-step', step: 'step-of-nobody' },
  { do: 'split-session', session: 'session-of-nobody', second: 'session-two', at: 1 },
  { do: 'set-session', session: 'session-of-nobody', changes: { day: '2027-01-14' } },
])('[CP7] %j is refused', async (asked) => {
  expect((await send(asked, 0)).status).toBeGreaterThanOrEqual(400)
  expect((await send({ ...asked, changes: { link: 'http://example.org' } }, 0)).status).toBeGreaterThanOrEqual(400)
  expect((await readAs(cycle.browsers.participant)).rev).toBe(0)
})

test('[CP8] after a restart the plan is as it was', async () => {
  const { sessions } = await readAs(cycle.browsers.facilitation)
  const changes = {
    day: '2027-01-14',
    from: '09:30',
    place: 'Maison des associations',
    link: 'https://visio.example.org/a',
  }
  const plan = await change({ do: 'set-session', session: sessions[0]?.id, changes }, 0)
  expect(plan.sessions[0]).toMatchObject({ ...changes, rev: 1 })
  await relay.restart()
  expect(await readAs(cycle.browsers.participant)).toEqual(plan)
})

test('[CP9] a cycle begins with the steps that were chosen one by one, or with none', async () => {
  const { facilitation } = cycle.browsers
  const begin = async (steps: readonly string[]) => {
    const body = { title: 'Pas à pas', language: 'fr', template: 'step-by-step', name: 'Nadia', steps }
    return facilitation.request('POST', '/api/cycles', body)
  }
  const made = await begin(['blank-page', 'launch'])
  const id = (made.json as { cycle: string }).cycle
  const { steps, sessions } = await readAs(facilitation, id)
  expect(steps.map(({ key }) => key)).toEqual(['blank-page', 'launch'])
  expect(sessions).toHaveLength(2)
  const empty = await begin([])
  expect((await readAs(facilitation, (empty.json as { cycle: string }).cycle)).steps).toEqual([])
  expect([(await begin(['no-such-step'])).code, (await begin(Array(21).fill('launch'))).status]).toEqual([
    'template-unknown',
    400,
  ])
})

test('[CP10] a session with a day is given to calendars, with its agenda and its page; one without is not', async () => {
  const [first] = (await readAs(cycle.browsers.facilitation)).sessions
  const path = `/api/cycles/${cycle.id}/sessions/${first?.id}/calendar`
  expect((await cycle.browsers.participant.request('GET', path)).code).toBe('session-unknown')
  const set = { do: 'set-session', session: first?.id, changes: { day: '2027-01-14', from: '09:30' } }
  await change(set, 0)
  const answer = await cycle.browsers.participant.request('GET', path)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  expect(answer.headers.get('content-disposition')).toContain('questions-acteurs-et-actions-2027-01-14.ics')
  const text = new TextDecoder().decode(answer.bytes).replaceAll('\r\n ', '')
  expect(text).toContain('DTSTART;TZID=Europe/Paris:20270114T093000')
  expect(text).toContain('09:30 Accueil\\n09:40')
  expect(text).toContain(`URL:${relay.address}/c/${cycle.id}/seance/${first?.id}`)
  expect((await openBrowser(relay).request('GET', path)).code).toBe('no-access')
})

test('[CP14] by the clocks of Mayotte calendars are told so; a session that is put aside is cancelled there', async () => {
  const { sessions } = await readAs(cycle.browsers.facilitation)
  const of = sessions[0]?.id
  const path = `/api/cycles/${cycle.id}/sessions/${of}/calendar`
  const calendar = async () => {
    const { bytes } = await cycle.browsers.participant.request('GET', path)
    return new TextDecoder().decode(bytes).replaceAll('\r\n ', '')
  }
  await change({ do: 'set-session', session: of, changes: { day: '2027-01-14', from: '09:30' } }, 0)
  const plan = await change({ do: 'set-time-zone', timeZone: 'Indian/Mayotte' }, 0)
  const text = await calendar()
  expect(text).toContain('DTSTART;TZID=Indian/Mayotte:20270114T093000')
  expect(text).toContain('SEQUENCE:2\r\nSTATUS:CONFIRMED')
  await change({ do: 'remove-session', session: of }, plan.rev)
  const cancelled = await calendar()
  expect(cancelled).toContain('METHOD:PUBLISH')
  expect(cancelled).toContain('SEQUENCE:3\r\nSTATUS:CANCELLED')
  expect(cancelled).toContain('SUMMARY:Annulée : ')
  expect(cancelled).toContain(`UID:${of}@tablee`)
  const asked = { do: 'set-time-zone', timeZone: 'Europe/London' }
  expect((await send(asked, plan.rev + 1)).status).toBe(400)
})

function send(asked: unknown, rev: number) {
  return askOfPlan(cycle.browsers.facilitation, cycle.id, asked, rev)
}

function change(asked: unknown, rev: number): Promise<Plan> {
  return changePlan(cycle.browsers.facilitation, cycle.id, asked, rev)
}

async function command(asked: unknown, rev: number): Promise<Live> {
  const answer = await cycle.browsers.facilitation.request('POST', `/api/cycles/${cycle.id}/live`, {
    rev,
    command: asked,
  })
  return (answer.json as { live: Live }).live
}

function facts(): Promise<Live> {
  return mirroredLive(relay, cycle.browsers.facilitation, cycle.id)
}

function readAs(browser: TestBrowser, id: string = cycle.id): Promise<Plan> {
  return openPlan(relay, browser, id)
}
