import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packRows } from './log-batch.ts'
import type { LogTables } from './log-tables.ts'
import type { Thread } from './thread.ts'
import { startThread } from './thread.ts'
import { ThreadFailure } from './thread-failure.ts'

let folder: string
let thread: Thread<LogTables>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-thread-'))
  thread = await startThread<LogTables>(new URL('./log-worker.ts', import.meta.url), join(folder, 'tablee.db'))
})
afterEach(async () => {
  await thread.close()
  await rm(folder, { recursive: true })
})

const batch = (document: string) => packRows([{ document, bytes: Uint8Array.of(0, 0), by: 'lea', clients: [] }])
/** A document's name that no thread can be sent. */
const unsendable = Symbol('plan') as unknown as string

test('a question that cannot be sent rejects, and every other one gets its own answer', async () => {
  const answers = await Promise.allSettled([
    thread.ask('append', [batch('a/plan')]),
    thread.ask('load', [unsendable]),
    thread.ask('append', [batch('a/plan')]),
    thread.ask('load', ['a/plan']),
    thread.ask('append', [{ ...batch('a/plan'), bytes: unsendable as never }]),
    thread.ask('append', [batch('a/live')]),
  ])
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : (answer.reason as unknown)))).toEqual([
    [1],
    expect.any(ThreadFailure),
    [2],
    expect.objectContaining({ tail: [Uint8Array.of(0, 0), Uint8Array.of(0, 0)] }),
    expect.any(ThreadFailure),
    [1],
  ])
  expect(thread.isRunning()).toBe(true)
})

test('buffers of a question that cannot be sent stay with whoever asked', async () => {
  const rows = batch('a/plan')
  await expect(
    thread.ask('append', [{ ...rows, rows: unsendable as never }], [rows.bytes.buffer]),
  ).rejects.toBeInstanceOf(ThreadFailure)
  expect(rows.bytes).toHaveLength(2)
})
