import { readCards, readPlan } from '@tablee/documents'
import { openStates, readStep, unpackStates } from '@tablee/documents/versions'
import { Seat, contentOf, sessionSpan } from '@tablee/model'
import { Versions } from '@tablee/model/versions'
import { present } from '@tablee/std'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mirroredLive, openBrowser, openDocument } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay

beforeAll(async () => {
  relay = await startTestRelay()
})
afterAll(() => relay.stop())

test('[DEMO3] each past session of a demonstration left a version of its steps, to which cards were added since', async () => {
  const browser = openBrowser(relay)
  const { id } = Seat.parse((await browser.request('POST', '/api/demo')).json).cycle
  const live = await mirroredLive(relay, browser, id)
  const opened = await openDocument(relay, browser, id, 'plan')
  const plan = present(readPlan(opened.doc), 'a demonstration has a plan')
  opened.close()
  const past = plan.sessions.slice(0, -1)
  const steps = past.flatMap((session) => session.steps.map((step) => ({ step, session })))
  expect(steps).toHaveLength(live.steps.length)
  for (const { step, session } of steps) {
    const path = `/api/cycles/${id}/steps/${step}/versions`
    const kept = Versions.parse((await browser.request('GET', path)).json).versions
    const at = sessionSpan(session, plan.timeZone)?.end
    expect(kept).toMatchObject([{ reason: 'session', session: session.id, at, by: null }])
    const { bytes } = await browser.request('GET', `${path}/${kept[0]?.id}`)
    const { homes } = readStep(openStates(unpackStates(bytes) ?? new Map()), [])
    const then = homes.reduce((sum, { cards }) => sum + cards.length, 0)
    let now = 0
    for (const { home } of homes) {
      const content = await openDocument(relay, browser, id, contentOf(home))
      now += readCards(content.doc, home).length
      content.close()
    }
    expect(then).toBeGreaterThan(0)
    expect(now).toBeGreaterThan(then)
  }
})
