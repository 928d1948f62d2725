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

test('[VISIT9] a glance is no visit: on every device one is told since when one was away before it, until one was told', async () => {
  const { participant } = cycle.browsers
  const isTold = async (browser: TestBrowser): Promise<boolean> =>
    Seat.parse((await browser.request('GET', `/api/cycles/${cycle.id}/me`)).json).awayTold
  const tell = (awaySince: unknown) =>
    participant.request('POST', `/api/cycles/${cycle.id}/me/told`, { awaySince }).then(({ status }) => status)
  relay.advance(30 * HOUR)
  expect(await hoursAway(participant, 30 * HOUR)).toBe(30)
  const left = Seat.parse((await participant.request('GET', `/api/cycles/${cycle.id}/me`)).json).awaySince ?? 0
  relay.advance(20 * HOUR)
  expect(await hoursAway(participant, 50 * HOUR)).toBe(50)
  expect([await tell(left - 1), await isTold(participant)]).toEqual([204, false])
  // two devices at once, or an answer that was lost
  expect([await tell(left), await tell(left), await isTold(participant)]).toEqual([204, 204, true])
  await relay.restart()
  expect([await hoursAway(participant, 50 * HOUR), await isTold(participant)]).toEqual([50, true])
  relay.advance(10 * HOUR)
  expect([await hoursAway(participant, 60 * HOUR), await isTold(participant)]).toEqual([10, false])
  expect(await Promise.all(['yesterday', null, undefined].map(tell))).toEqual([400, 400, 400])
})

test('[VISIT10] who stays for ten minutes has seen that they were away; who comes and goes has not', async () => {
  const { participant } = cycle.browsers
  const stay = async (minutes: number): Promise<void> => {
    const tab = await openTab({ address: relay.address, cookie: participant.cookie() }, cycle.id)
    relay.advance(minutes * MINUTE)
    await tab.close()
  }
  relay.advance(30 * HOUR)
  await stay(2)
  relay.advance(20 * HOUR)
  expect(await hoursAway(participant, 50 * HOUR + 2 * MINUTE)).toBe(50)
  await stay(12)
  relay.advance(5 * HOUR)
  expect(await hoursAway(participant, 55 * HOUR + 14 * MINUTE)).toBe(5)
})

test('[VISIT7] nobody who is not of the cycle is told anything', async () => {
  const stranger = openBrowser(relay)
  expect((await stranger.request('GET', `/api/cycles/${cycle.id}/me`)).code).toBe('no-access')
})

test('[VISIT8] those who stay are written now and then, and a storage that fails keeps nobody out', async () => {
  const scheduler = manualScheduler()
  const told: (readonly string[])[] = []
  const written: (readonly [readonly string[], number])[] = []
  const visits = createVisits({
    facts: {
      told: async () => {},
      toldAll: async (people) => void told.push(people),
      arrive: () => Promise.reject(new Error('the disk is full')),
      seen: async (people, at) => void written.push([people, at]),
    },
    limits: { awayAfter: 3 * HOUR },
    clock: scheduler,
    scheduler,
    logger: silentLogger,
  })
  const lea = 'lea' as ParticipantId
  expect(await visits.arrived(lea)).toEqual({ since: null, told: false })
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
  // as the relay writes it while they stay, and as they leave
  expect(told).toEqual([['lea'], ['lea'], ['lea']])
})
