import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive } from '../../testing/test-browser.ts'
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

test('[A21] who is given another role or structure is told at once: the facts that every page follows move on', async () => {
  const { facilitation, participant, observer } = cycle.browsers
  const path = `/api/cycles/${cycle.id}/participants/${cycle.participants.participant}`
  const { rev } = await mirroredLive(relay, participant, cycle.id)
  expect((await facilitation.request('PUT', path, { role: 'observer' })).status).toBe(204)
  expect((await mirroredLive(relay, participant, cycle.id)).rev).toBe(rev + 1)
  const own = { structure: { name: 'Maison des jeunes', type: 'association' } }
  expect((await participant.request('PUT', path, own)).status).toBe(204)
  expect((await mirroredLive(relay, participant, cycle.id)).rev).toBe(rev + 2)
  expect((await participant.request('PUT', path, { role: 'participant' })).code).toBe('not-allowed')
  expect((await observer.request('PUT', path, { structure: null })).code).toBe('not-allowed')
  expect((await mirroredLive(relay, participant, cycle.id)).rev).toBe(rev + 2)
  expect((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).json).toMatchObject({
    role: 'observer',
    structure: expect.any(String),
  })
})
