import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { openBrowser } from '../../testing/test-browser.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

test.each([
  ['facts have', 'facts-worker'],
  ['log has', 'log-worker'],
])('[R1] a relay whose %s ended says that it is not ready, and that the process answers', async (_what, script) => {
  const threads: Worker[] = []
  const keep = (thread: Worker): unknown => threads.push(thread)
  process.on('worker', keep)
  const relay = await startTestRelay()
  process.off('worker', keep)
  const browser = openBrowser(relay)
  expect((await browser.request('GET', '/readyz')).status).toBe(200)
  await threads.find(({ threadName }) => threadName === script)?.terminate()
  const answer = await browser.request('GET', '/readyz')
  expect([answer.status, answer.json]).toEqual([503, { status: 'unavailable' }])
  expect((await browser.request('GET', '/healthz')).status).toBe(200)
  await relay.stop()
})
