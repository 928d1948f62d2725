import type { ParticipantId, Plan } from '@tablee/model'
import { Registrations } from '@tablee/model'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle } from '../../testing/test-browser.ts'
import { changePlan, openPlan } from '../../testing/test-plan.ts'
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

test('[RG1] everybody says for themselves whether they come, the facilitation for anyone; observers are told by others', async () => {
  const { sessions } = await openPlan(relay, cycle.browsers.facilitation, cycle.id)
  const of = sessions[0]?.id
  const { participants, browsers } = cycle
  expect((await say(browsers.participant, of, participants.participant, 'yes')).status).toBe(204)
  expect((await say(browsers.participant, of, participants.facilitation, 'no')).code).toBe('not-allowed')
  expect((await say(browsers.observer, of, participants.observer, 'yes')).code).toBe('not-allowed')
  expect((await say(browsers.facilitation, of, participants.observer, 'maybe')).status).toBe(204)
  expect((await say(browsers.participant, of, participants.participant, 'no')).status).toBe(204)
  const answer = await browsers.observer.request('GET', `/api/cycles/${cycle.id}/registrations`)
  expect(answer.json).toEqual({
    registrations: expect.arrayContaining([
      { session: of, participant: participants.participant, coming: 'no' },
      { session: of, participant: participants.observer, coming: 'maybe' },
    ]) as unknown,
  })
  await say(browsers.participant, of, participants.participant, null)
  const after = await browsers.observer.request('GET', `/api/cycles/${cycle.id}/registrations`)
  expect((after.json as { registrations: unknown[] }).registrations).toHaveLength(1)
})

test('[RG2] nobody comes to a session that is not, nor as someone who is not there', async () => {
  const { sessions } = await openPlan(relay, cycle.browsers.facilitation, cycle.id)
  const { facilitation } = cycle.browsers
  const nobody = 'nobody-at-all' as ParticipantId
  expect((await say(facilitation, sessions[0]?.id, nobody, 'yes')).code).toBe('participant-unknown')
  expect((await say(facilitation, 'no-such-session', cycle.participants.facilitation, 'yes')).code).toBe(
    'session-unknown',
  )
  expect((await say(facilitation, sessions[0]?.id, cycle.participants.facilitation, 'perhaps')).status).toBe(400)
})

test('[RG3] who had answered for a session that is joined to another comes to that one; taken out again, each has its own', async () => {
  const { facilitation, participant } = cycle.browsers
  const me = cycle.participants.participant
  const plan = await openPlan(relay, facilitation, cycle.id)
  const [kept, other] = plan.sessions
  for (const one of [kept, other])
    await change({ do: 'set-session', session: one?.id, changes: { day: '2027-01-14', from: '09:30' } }, 0)
  await say(participant, other?.id, me, 'yes')
  const join = { do: 'merge-sessions', session: kept?.id, other: other?.id, agenda: 'both' }
  const joined = await change(join, plan.rev)
  // once more, as after an answer that was lost
  expect(await change(join, plan.rev)).toEqual(joined)
  expect(await told(kept?.id)).toEqual([{ session: kept?.id, participant: me, coming: 'yes' }])
  const text = await calendar(other?.id)
  for (const line of ['METHOD:PUBLISH', 'STATUS:CANCELLED', 'SEQUENCE:2', `UID:${other?.id}@tablee`])
    expect(text).toContain(`${line}\r\n`)
  expect(text).toContain(`SUMMARY:Réunie avec «\u00A0${kept?.title.replaceAll(',', '\\,')}\u00A0»`)
  expect(await calendar(kept?.id)).toContain('SEQUENCE:2\r\nSTATUS:CONFIRMED')

  await say(facilitation, kept?.id, me, null)
  expect(await told(kept?.id)).toEqual([])
  await change({ do: 'restore-session', session: other?.id }, joined.rev)
  expect(await told(other?.id)).toEqual([{ session: other?.id, participant: me, coming: 'yes' }])
  expect(await calendar(other?.id)).toContain('SEQUENCE:3\r\nSTATUS:CONFIRMED')
})

function change(asked: object, rev: number): Promise<Plan> {
  return changePlan(cycle.browsers.facilitation, cycle.id, asked, rev)
}

/** What everyone is told of who comes to a session. */
async function told(session: string | undefined): Promise<readonly object[]> {
  const answer = await cycle.browsers.observer.request('GET', `/api/cycles/${cycle.id}/registrations`)
  return Registrations.parse(answer.json).registrations.filter((one) => one.session === session)
}

async function calendar(session: string | undefined): Promise<string> {
  const path = `/api/cycles/${cycle.id}/sessions/${session}/calendar`
  const { bytes } = await cycle.browsers.participant.request('GET', path)
  return new TextDecoder().decode(bytes).replaceAll('\r\n ', '')
}

function say(browser: TestBrowser, session: string | undefined, who: string, coming: string | null) {
  return browser.request('PUT', `/api/cycles/${cycle.id}/sessions/${session}/registrations/${who}`, { coming })
}
