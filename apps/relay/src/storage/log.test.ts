import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Worker } from 'node:worker_threads'
import { logConformance } from '@tablee/room/testing'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LogDamage } from './log-damage.ts'
import { LogError } from './log-error.ts'
import type { SqliteLog } from './log.ts'
import { openLog } from './log.ts'

logConformance('the SQLite log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-log-'))
  const path = join(folder, 'tablee.db')
  let log = await openLog(path)
  return {
    log,
    reopen: async () => {
      await log.close()
      log = await openLog(path)
      return log
    },
    dispose: async () => {
      await log.close()
      await rm(folder, { recursive: true })
    },
  }
})

test('a database that cannot be opened is said at once', async () => {
  await expect(openLog('/nowhere/at/all/tablee.db')).rejects.toThrow(LogError)
})

test('a closed log refuses, and says that it is closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-log-'))
  const log = await openLog(join(folder, 'tablee.db'))
  await log.close()
  await expect(log.load('a/plan')).rejects.toMatchObject({ code: 'stopped' })
  await expect(log.append([])).rejects.toMatchObject({ code: 'stopped' })
  await rm(folder, { recursive: true })
})

test('a log whose thread ends unasked tells it once, and refuses from then on; a closed one tells nothing', async () => {
  const [folder, elsewhere] = [
    await mkdtemp(join(tmpdir(), 'tablee-log-')),
    await mkdtemp(join(tmpdir(), 'tablee-log-')),
  ]
  const [{ log, thread }, other] = [await openWithThread(folder), await openWithThread(elsewhere)]
  const failures: string[] = []
  log.onFailure(({ code }) => failures.push(code))
  other.log.onFailure(() => failures.push('closed'))
  expect(log.isRunning()).toBe(true)
  await thread.terminate()
  expect([log.isRunning(), failures]).toEqual([false, ['stopped']])
  await expect(log.append([])).rejects.toMatchObject({ code: 'stopped' })
  await other.log.close()
  expect(failures).toHaveLength(1)
  await Promise.all([rm(folder, { recursive: true }), rm(elsewhere, { recursive: true })])
})

test('nobody opens a log that is open; once it is closed, or its thread has ended, anyone may', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-log-'))
  const path = join(folder, 'tablee.db')
  const { thread } = await openWithThread(folder)
  await expect(openLog(path)).rejects.toMatchObject({ code: 'in-use' })
  await thread.terminate()
  await (await openLog(path)).close()
  await (await openLog(path)).close()
  await rm(folder, { recursive: true })
})

test('damage is told to whoever opened the log, and a document that cannot be read rejects', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-log-'))
  const path = join(folder, 'tablee.db')
  const log = await openLog(path)
  const written = new Y.Doc()
  written.getMap('cards').set('card', 1)
  const row = { by: 'lea', clients: [], bytes: Y.encodeStateAsUpdate(written) }
  await log.append([
    { ...row, document: 'a/plan' },
    { ...row, document: 'a/plan' },
    { ...row, document: 'b/plan' },
  ])
  await log.close()
  const database = new DatabaseSync(path)
  database.exec("update log_rows set bytes = x'ff' where seq = 2 or document = 2")
  database.close()
  const damages: LogDamage[] = []
  const again = await openLog(path, (damage) => damages.push(damage))
  expect(await again.load('a/plan')).toMatchObject({ epoch: 1, tail: [] })
  await expect(again.load('b/plan')).rejects.toMatchObject({ code: 'read-failed' })
  expect(damages).toMatchObject([{ document: 'a/plan', rows: 1, isLost: true }])
  await again.close()
  await rm(folder, { recursive: true })
})

async function openWithThread(folder: string): Promise<{ log: SqliteLog; thread: Worker }> {
  const started = once(process, 'worker') as Promise<[Worker]>
  const log = await openLog(join(folder, 'tablee.db'))
  const [thread] = await started
  return { log, thread }
}

test('the same backup put back twice begins two lives, for documents that it lacks too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-life-'))
  const path = join(folder, 'tablee.db')
  const first = await openLog(path)
  await first.append([{ document: 'a/plan', bytes: Uint8Array.of(1), by: 'someone', clients: [] }])
  await first.close()
  const lives: number[] = []
  for (const at of [1_800_000_000_000, 1_800_000_060_000]) {
    const backup = join(folder, `restored-${at}.db`)
    await copyFile(path, backup)
    const log = await openLog(backup)
    await log.beginNewLife(at)
    const [known, unknown] = [await log.load('a/plan'), await log.load('a/begun-after-the-backup')]
    expect(unknown.epoch).toBe(known.epoch)
    await log.append([{ document: 'a/begun-after-the-backup', bytes: Uint8Array.of(2), by: 'someone', clients: [] }])
    expect((await log.load('a/begun-after-the-backup')).epoch).toBe(known.epoch)
    await log.close()
    lives.push(known.epoch)
  }
  expect(lives[0]).toBeGreaterThan(0)
  expect(lives[1]).toBeGreaterThan(lives[0] ?? 0)
  await rm(folder, { recursive: true })
})
