import { addCard, PERSON } from '@tablee/documents'
import type { CardId, InvitationLink } from '@tablee/model'
import { Seat, contentOf } from '@tablee/model'
import { present } from '@tablee/std'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { TestBrowser } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser, openDocument } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay

beforeAll(async () => {
  relay = await startTestRelay({ limits: { countAfter: 1 } })
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
    const now = Seat.parse((await browser.request('GET', `/api/cycles/${seat.cycle.id}/me`)).json)
    // numbers come as they are known
    expect({ ...seat, counts: [] }).toEqual({ ...now, counts: [] })
    expect(seat.live.steps.length).toBeGreaterThan(0)
    // a device that comes again is known for as long as one that comes first
    expect(given.headers.getSetCookie()).toHaveLength(2)
  }
})

test('[A20] whoever comes in is told how many cards they may read there are, as they are committed', async () => {
  const cycle = await beginTestCycle(relay)
  const { facilitation, participant, observer } = cycle.browsers
  const seat = async (browser: TestBrowser) =>
    Seat.parse((await browser.request('GET', `/api/cycles/${cycle.id}/me`)).json)
  const { live } = await seat(facilitation)
  const step = present(live.steps[0], 'a step').id
  await vi.waitFor(async () => expect((await seat(facilitation)).counts).toContainEqual({ home: step, cards: 0 }))

  const document = await openDocument(relay, facilitation, cycle.id, contentOf(step))
  for (const id of ['card-one', 'card-two'] as CardId[])
    addCard(document.doc, { id, kind: 'idea', at: 1, title: 'Le pain' }, PERSON)
  for (const browser of [facilitation, participant])
    await vi.waitFor(async () => expect((await seat(browser)).counts).toContainEqual({ home: step, cards: 2 }))
  document.close()
  const told = async (): Promise<readonly string[]> => (await seat(observer)).counts.map(({ home }) => home)
  expect(await told()).toContain(step)
  const unshare = { rev: live.rev, command: { do: 'unshare', step } }
  expect((await facilitation.request('POST', `/api/cycles/${cycle.id}/live`, unshare)).status).toBe(200)
  expect(await told()).not.toContain(step)
})
