import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTestCycle, openBrowser } from '../../testing/test-browser.ts'
import type { TestCycle } from '../../testing/test-browser.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { TestRelay } from '../../testing/test-relay.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

let relay: TestRelay
let cycle: TestCycle

beforeAll(async () => {
  relay = await startTestRelay()
  cycle = await beginTestCycle(relay)
})
afterAll(() => relay.stop())

/** The figures, by name and labels. */
async function figures(): Promise<Map<string, number>> {
  const { bytes } = await openBrowser(relay).request('GET', '/metrics')
  const lines = new TextDecoder().decode(bytes).split('\n')
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

test('[M1] what goes on in the rooms is counted, with the time that commits and the event loop take', async () => {
  const tab = await openTab({ address: relay.address, cookie: cycle.browsers.facilitation.cookie() }, cycle.id)
  await tab.open('plan')
  await tab.open('live')
  await expect(tab.open('charter:7')).rejects.toMatchObject({ code: 'unknown' })
  const now = await figures()
  expect(now.get('tablee_tabs')).toBe(1)
  expect(now.get('tablee_channels')).toBe(2)
  expect(now.get('tablee_rooms')).toBeGreaterThanOrEqual(2)
  expect(now.get('tablee_plain_sockets')).toBe(0)
  expect(now.get('tablee_queued_bytes')).toBeGreaterThanOrEqual(0)
  expect(now.get('tablee_refusals_total{reason="unknown"}')).toBe(1)
  expect(now.get('tablee_refusals_total{reason="not-owned"}')).toBe(0)
  expect(now.get('tablee_commit_seconds_count')).toBeGreaterThan(0)
  expect(now.get('tablee_committed_rows_total')).toBeGreaterThan(0)
  expect(now.get('tablee_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThan(0)
  expect(now.get('tablee_resident_memory_bytes')).toBeGreaterThan(1e6)
  await tab.close()
})

test('[M2] they know of nobody', async () => {
  const tab = await openTab({ address: relay.address, cookie: cycle.browsers.participant.cookie() }, cycle.id)
  await tab.open('plan')
  const { bytes } = await openBrowser(relay).request('GET', '/metrics')
  const text = new TextDecoder().decode(bytes)
  for (const secret of [cycle.id, ...Object.values(cycle.participants), 'Nadia', 'Léa', '127.0.0.1', 'plan'])
    expect(text).not.toContain(secret)
  const labels = [...text.matchAll(/(\w+)="/g)].map(([, label]) => label)
  expect(new Set(labels)).toEqual(new Set(['le', 'quantile', 'reason']))
  await tab.close()
})

test('[M3] only this very machine may read them, and no proxy for someone elsewhere', async () => {
  const read = async (headers: Record<string, string>): Promise<number> =>
    (await openBrowser(relay).request('GET', '/metrics', undefined, headers)).status
  expect(await read({})).toBe(200)
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    expect(await read({ [header]: '127.0.0.1' })).toBe(404)
  }
})

test('[M4] METRICS=off shows them to nobody, METRICS=all to a proxy too', async () => {
  const [off, all] = await Promise.all([startTestRelay({ metrics: 'off' }), startTestRelay({ metrics: 'all' })])
  expect((await openBrowser(off).request('GET', '/metrics')).status).toBe(404)
  const forwarded = await openBrowser(all).request('GET', '/metrics', undefined, { 'x-forwarded-for': '192.0.2.1' })
  expect(forwarded.status).toBe(200)
  await Promise.all([off.stop(), all.stop()])
})
