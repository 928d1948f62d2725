import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { openBrowser } from '../../testing/test-browser.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

test('[R1] a relay whose log has ended says that it is not ready, and that the process answers', async () => {
  const started = once(process, 'worker') as Promise<[Worker]>
  const relay = await startTestRelay()
  const [thread] = await started
  const browser = openBrowser(relay)
  expect((await browser.request('GET', '/readyz')).status).toBe(200)
  await thread.terminate()
  const answer = await browser.request('GET', '/readyz')
  expect([answer.status, answer.json]).toEqual([503, { status: 'unavailable' }])
  expect((await browser.request('GET', '/healthz')).status).toBe(200)
  await relay.stop()
})
