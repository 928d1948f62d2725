import { readCards } from '@tablee/documents'
import { CycleCreated, ExportTicket, Seat } from '@tablee/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBrowser } from '../../testing/test-browser.ts'
import { beginTestCycle, mirroredLive, openBrowser, openDocument } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay

beforeAll(async () => {
  relay = await startTestRelay()
})
afterAll(() => relay.stop())

const HOUR = 60 * 60 * 1000

test('[D1] the demonstration is one’s own finished copy, with the role of facilitation', async () => {
  const browser = openBrowser(relay)
  const { id: cycle } = Seat.parse((await browser.request('POST', '/api/demo')).json).cycle
  const me = await browser.request('GET', `/api/cycles/${cycle}/me`)
  expect(me.json).toMatchObject({ role: 'facilitation', cycle: { demo: true } })
  const live = await mirroredLive(relay, browser, cycle)
  expect(live.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(live.structures.length).toBeGreaterThanOrEqual(12)
  const roadmap = await openDocument(relay, browser, cycle, 'content:roadmap')
  expect(readCards(roadmap.doc, 'roadmap').length).toBeGreaterThanOrEqual(8)
  roadmap.close()
  const another = Seat.parse((await openBrowser(relay).request('POST', '/api/demo')).json)
  expect(another.cycle.id).not.toBe(cycle)
})

test('[D2] a day later it is gone, facts and documents, and other cycles stay', async () => {
  const own = await startTestRelay()
  const kept = await beginTestCycle(own)
  const browser = openBrowser(own)
  const { id: cycle } = Seat.parse((await browser.request('POST', '/api/demo')).json).cycle
  own.advance(23 * HOUR)
  expect((await browser.request('GET', `/api/cycles/${cycle}/me`)).status).toBe(200)
  own.advance(2 * HOUR)
  expect((await browser.request('GET', `/api/cycles/${cycle}/me`)).code).toBe('cycle-unknown')
  expect((await browser.request('GET', '/api/cycles')).json).toEqual({ cycles: [] })
  await own.restart()
  expect(await browser.knock(`/sync/${cycle}/live`)).toBe(4404)
  expect((await kept.browsers.participant.request('GET', `/api/cycles/${kept.id}/me`)).status).toBe(200)
  await own.stop()
})

test('[D3] an export is a ticket, then a file for whom it was made, then nothing', async () => {
  const own = await startTestRelay()
  const cycle = await beginTestCycle(own)
  const { participant, observer } = cycle.browsers
  const asked = await participant.request('POST', `/api/cycles/${cycle.id}/exports`, {
    deliverable: 'roadmap',
    format: 'xlsx',
  })
  const ticket = ExportTicket.parse(asked.json)
  expect(asked.status).toBe(202)
  const file = await fileOf(participant, ticket.href)
  expect(file.headers.get('content-type')).toContain('spreadsheetml')
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="feuille-de-route-prevenir-le-decrochage-\d{4}-\d{2}-\d{2}\.xlsx"; filename\*=UTF-8''feuille-de-route-pr%C3%A9venir-le-d%C3%A9crochage-/,
  )
  expect(new TextDecoder().decode(file.bytes.slice(0, 2))).toBe('PK')
  expect((await observer.request('GET', ticket.href)).code).toBe('export-unknown')
  own.advance(HOUR)
  expect((await participant.request('GET', ticket.href)).code).toBe('export-unknown')
  await own.stop()
})

test('[D4] who may not read the roadmap may not export it', async () => {
  const cycle = await beginTestCycle(relay)
  const { facilitation, observer } = cycle.browsers
  const live = await mirroredLive(relay, facilitation, cycle.id)
  const step = live.steps.find(({ homes }) => homes.includes('roadmap'))?.id
  await facilitation.request('POST', `/api/cycles/${cycle.id}/live`, { rev: 0, command: { do: 'unshare', step } })
  const refused = await observer.request('POST', `/api/cycles/${cycle.id}/exports`, {
    deliverable: 'roadmap',
    format: 'xlsx',
  })
  expect([refused.status, refused.code]).toEqual([403, 'not-allowed'])
})

test('[D5] a title of any script names a file that can be fetched', async () => {
  const browser = openBrowser(relay)
  const created = await browser.request('POST', '/api/cycles', {
    title: `a${'𝒜'.repeat(55)}`,
    language: 'fr',
    template: 'collective-impact',
    name: 'Nadia',
  })
  const { cycle } = CycleCreated.parse(created.json)
  const asked = await browser.request('POST', `/api/cycles/${cycle}/exports`, {
    deliverable: 'roadmap',
    format: 'xlsx',
  })
  expect((await fileOf(browser, ExportTicket.parse(asked.json).href)).status).toBe(200)
})

async function fileOf(browser: TestBrowser, href: string) {
  for (;;) {
    const answer = await browser.request('GET', href)
    if (answer.status !== 202) return answer
    await new Promise((done) => setTimeout(done, 20))
  }
}
