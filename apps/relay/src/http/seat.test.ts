import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InvitationLink } from '@tablee/model'
import { Seat } from '@tablee/model'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay

beforeAll(async () => {
  relay = await startTestRelay()
})
afterAll(() => relay.stop())

test('[A19] whoever comes in is told at once who they are and what the facts are, as if they had asked', async () => {
  const cycle = await beginTestCycle(relay)
  const { participant } = cycle.browsers
  const made = await participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const body = { invitation: cycle.secrets.participant, name: 'Zoé', structure: { name: 'École', type: 'education' } }
  const newcomer = openBrowser(relay)
  for (const [browser, path, asked] of [
    [newcomer, '/api/access', body],
    [newcomer, '/api/access', body],
    [openBrowser(relay), '/api/return', { secret: (made.json as InvitationLink).secret }],
    [openBrowser(relay), '/api/demo', {}],
  ] as const) {
    const given = await browser.request('POST', path, asked)
    const seat = Seat.parse(given.json)
    expect(seat).toEqual(Seat.parse((await browser.request('GET', `/api/cycles/${seat.cycle.id}/me`)).json))
    expect(seat.live.steps.length).toBeGreaterThan(0)
    // a device that comes again is known for as long as one that comes first
    expect(given.headers.getSetCookie()).toHaveLength(2)
  }
})
