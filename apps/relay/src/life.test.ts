import type { ChildProcessByStdio } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { CLOSE } from '@tablee/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginTestCycle } from '../testing/test-browser.ts'
import { openTab } from '../testing/tab-client.ts'

const MAIN = join(import.meta.dirname, 'main.ts')
const RESTORED = join(import.meta.dirname, 'cli/restored.ts')

let dataDir: string
let relay: ChildProcessByStdio<null, Readable, Readable>

/** The relay as a process of its own; resolves with its address. */
async function startProcess(): Promise<string> {
  relay = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for await (const chunk of relay.stdout.iterator({ destroyOnReturn: false })) {
    const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? []
    if (address) return address
  }
  throw new Error('it did not start')
}

const ended = async (): Promise<number | null> => {
  if (relay.exitCode === null && relay.signalCode === null) await once(relay, 'exit')
  return relay.exitCode
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tablee-life-'))
})

afterEach(async () => {
  relay.kill('SIGKILL')
  await ended()
  await rm(dataDir, { recursive: true })
})

test('[L2] told to stop it says goodbye, commits, and ends with 0 though some never answer', async () => {
  const address = await startProcess()
  const port = Number(new URL(address).port)
  const cycle = await beginTestCycle({ address } as Parameters<typeof beginTestCycle>[0])
  const identity = { address, cookie: cycle.browsers.facilitation.cookie() }
  const [tab, stuck] = [await openTab(identity, cycle.id), await openTab(identity, cycle.id)]
  await tab.open('plan')
  await stuck.open('plan')
  stuck.pause()
  const half = connect(port, '127.0.0.1')
  half.on('error', () => {})
  await once(half, 'connect')
  half.write('POST /api/access HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
  const start = performance.now()
  relay.kill('SIGTERM')
  expect(await tab.ended).toMatchObject({ code: CLOSE.restart, bye: { code: 'restart' } })
  expect(await ended()).toBe(0)
  expect(performance.now() - start).toBeLessThan(6_000)
  half.destroy()
  stuck.terminate()
})

test('[L3] told twice, it ends at once', async () => {
  const address = await startProcess()
  const half = connect(Number(new URL(address).port), '127.0.0.1')
  half.on('error', () => {})
  await once(half, 'connect')
  half.write('POST /api/access HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
  await new Promise((done) => setTimeout(done, 100))
  relay.kill('SIGTERM')
  await new Promise((done) => setTimeout(done, 200))
  const start = performance.now()
  relay.kill('SIGTERM')
  expect(await ended()).toBe(1)
  expect(performance.now() - start).toBeLessThan(1_000)
  half.destroy()
})

test('[L4] after a backup is put back, copies from before it are refused and overwrite nothing', async () => {
  const run = () => spawnSync(process.execPath, [RESTORED], { env: { DATA_DIR: dataDir }, encoding: 'utf8' })
  const before = await startProcess()
  const cycle = await beginTestCycle({ address: before } as Parameters<typeof beginTestCycle>[0])
  const cookie = cycle.browsers.facilitation.cookie()
  const tab = await openTab({ address: before, cookie }, cycle.id)
  const { epoch } = await tab.open('plan')

  const tooEarly = run()
  expect([tooEarly.status, tooEarly.stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining('arrêtez-le')]])
  relay.kill('SIGTERM')
  expect(await ended()).toBe(0)
  const done = run()
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain('n’écrasera pas la sauvegarde')

  const after = await startProcess()
  const back = await openTab({ address: after, cookie }, cycle.id)
  await expect(back.open('plan', { epoch })).rejects.toMatchObject({ code: 'epoch' })
  expect((await back.open('plan')).epoch).toBeGreaterThan(epoch)
  await back.close()
})
