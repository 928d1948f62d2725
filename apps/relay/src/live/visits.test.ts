import type { ParticipantId } from '@tablee/model'
import { Seat } from '@tablee/model'
import { manualScheduler, silentLogger } from '@tablee/std'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestBrowser, TestCycle } from '../../testing/test-browser.ts'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'
import { openTab } from '../../testing/tab-client.ts'
import { createVisits } from './visits.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let relay: TestRelay
let cycle: TestCycle
beforeEach(async () => {
  relay = await startTestRelay()
  cycle = await beginTestCycle(relay)
})
afterEach(() => relay.stop())

/** Hours since someone was last there before this visit, as they are told when they come in. */
async function hoursAway(browser: TestBrowser, ahead: number): Promise<number | null> {
  const { awaySince } = Seat.parse((await browser.request('GET', `/api/cycles/${cycle.id}/me`)).json)
  return awaySince === null ? null : Math.round((Date.now() + ahead - awaySince) / HOUR)
}

test('[VISIT1] the first visit has none before it', async () => {
  expect(await hoursAway(cycle.browsers.participant, 0)).toBeNull()
  expect(await hoursAway(cycle.browsers.observer, 0)).toBeNull()
})

test('[VISIT2] who was away is told since when, again and again as long as the visit goes on, and after a restart', async () => {
  relay.advance(50 * HOUR)
  expect(await hoursAway(cycle.browsers.participant, 50 * HOUR)).toBe(50)
  relay.advance(2 * HOUR)
  expect(await hoursAway(cycle.browsers.participant, 52 * HOUR)).toBe(52)
  await relay.restart()
  expect(await hoursAway(cycle.browsers.participant, 52 * HOUR)).toBe(52)
})

test('[VISIT3] a reload, or an errand of less than a half-day, is no absence', async () => {
  relay.advance(2 * HOUR)
  expect(await hoursAway(cycle.browsers.participant, 2 * HOUR)).toBeNull()
  relay.advance(4 * HOUR)
  expect(await hoursAway(cycle.browsers.participant, 6 * HOUR)).toBe(4)
})

test('[VISIT4] a line that stands is one visit, however long, and leaving it is when one was last there', async () => {
  const { participant } = cycle.browsers
  const tab = await openTab({ address: relay.address, cookie: participant.cookie() }, cycle.id)
  relay.advance(9 * HOUR)
  expect(await hoursAway(participant, 9 * HOUR)).toBeNull()
  await tab.close()
  relay.advance(5 * HOUR)
  expect(await hoursAway(participant, 14 * HOUR)).toBe(5)
})

test('[VISIT5] a tab that comes back by itself after a night has been away, as its page is told when it asks', async () => {
  const { participant } = cycle.browsers
  relay.advance(12 * HOUR)
  const tab = await openTab({ address: relay.address, cookie: participant.cookie() }, cycle.id)
  expect(await hoursAway(participant, 12 * HOUR)).toBe(12)
  await tab.close()
})

test('[VISIT6] a visit is of a person: on another device they have been away as long, and others are not', async () => {
  const { participant, facilitation } = cycle.browsers
  const answer = await participant.request('POST', `/api/cycles/${cycle.id}/return-link`)
  const { secret } = answer.json as { secret: string }
  relay.advance(30 * HOUR)
  await hoursAway(facilitation, 0)
  relay.advance(HOUR)
  const phone = openBrowser(relay)
  const seat = Seat.parse((await phone.request('POST', '/api/return', { secret })).json)
  expect(Math.round((Date.now() + 31 * HOUR - (seat.awaySince ?? 0)) / HOUR)).toBe(31)
  expect(await hoursAway(participant, 31 * HOUR)).toBe(31)
})

test('[VISIT7] nobody who is not of the cycle is told anything', async () => {
  const stranger = openBrowser(relay)
  expect((await stranger.request('GET', `/api/cycles/${cycle.id}/me`)).code).toBe('no-access')
})

test('[VISIT8] those who stay are written now and then, and a storage that fails keeps nobody out', async () => {
  const scheduler = manualScheduler()
  const written: (readonly [readonly string[], number])[] = []
  const visits = createVisits({
    facts: {
      arrive: () => Promise.reject(new Error('the disk is full')),
      seen: async (people, at) => void written.push([people, at]),
    },
    limits: { awayAfter: 3 * HOUR },
    clock: scheduler,
    scheduler,
    logger: silentLogger,
  })
  const lea = 'lea' as ParticipantId
  expect(await visits.arrived(lea)).toBeNull()
  const [leave, leaveToo] = [visits.stands(lea), visits.stands(lea)]
  scheduler.advance(10 * MINUTE)
  leave()
  scheduler.advance(10 * MINUTE)
  leaveToo()
  scheduler.advance(10 * MINUTE)
  await visits.stop()
  expect(written).toEqual([
    [['lea'], 10 * MINUTE],
    [['lea'], 20 * MINUTE],
    [['lea'], 20 * MINUTE],
  ])
})
