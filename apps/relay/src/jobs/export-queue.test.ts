import type { CycleId, ExportId, ExportTicket, ParticipantId } from '@tablee/model'
import { manualClock, seededRandom, silentLogger } from '@tablee/std'
import { expect, test } from 'vitest'
import type { ExportedFile } from './export-queue.ts'
import { DEFAULT_EXPORT_LIMITS, createExportQueue } from './export-queue.ts'

const cycle = 'cycle-one' as CycleId
const participant = 'someone-1' as ParticipantId
const FILE: ExportedFile = { name: 'feuille.xlsx', bytes: new Uint8Array([1]) }

function queueOfTest(limits = DEFAULT_EXPORT_LIMITS) {
  const clock = manualClock(1_000)
  const queue = createExportQueue({
    clock,
    random: seededRandom(1),
    logger: silentLogger,
    limits,
  })
  const ask = (make: (signal: AbortSignal) => Promise<ExportedFile>): ExportTicket => {
    const asked = queue.ask({ cycle, participant, make })
    if (!asked.ok) throw new Error(asked.error.code)
    return asked.value
  }
  return { clock, queue, ask }
}

test('[X1] two are made at a time, the others wait their turn', async () => {
  const { queue, ask } = queueOfTest()
  let running = 0
  let most = 0
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<ExportedFile>())
  const tickets = gates.map((gate) =>
    ask(async () => {
      running += 1
      most = Math.max(most, running)
      const file = await gate.promise
      running -= 1
      return file
    }),
  )
  expect(running).toBe(2)
  for (const gate of gates) {
    gate.resolve(FILE)
    await new Promise((done) => setTimeout(done, 1))
  }
  expect(most).toBe(2)
  for (const ticket of tickets)
    expect(queue.collect({ cycle, participant, id: ticket.export })).toEqual({ ok: true, value: { file: FILE } })
})

test('[X2] one that fails says so and holds up no other', async () => {
  const { queue, ask } = queueOfTest()
  const failed = ask(() => Promise.reject(new Error('no')))
  const made = ask(() => Promise.resolve(FILE))
  await new Promise((done) => setTimeout(done, 1))
  expect(queue.collect({ cycle, participant, id: failed.export })).toEqual({
    ok: false,
    error: { code: 'export-failed' },
  })
  expect(queue.collect({ cycle, participant, id: made.export }).ok).toBe(true)
})

test('[X3] a file is only for whom asked, in its cycle, and is forgotten after ten minutes', async () => {
  const { clock, queue, ask } = queueOfTest()
  const { export: id } = ask(() => Promise.resolve(FILE))
  await new Promise((done) => setTimeout(done, 1))
  const unknown = { ok: false, error: { code: 'export-unknown' } }
  expect(queue.collect({ cycle, participant: 'someone-2' as ParticipantId, id })).toEqual(unknown)
  expect(queue.collect({ cycle: 'cycle-two' as CycleId, participant, id })).toEqual(unknown)
  expect(queue.collect({ cycle, participant, id: 'nothing-here' as ExportId })).toEqual(unknown)
  expect(queue.collect({ cycle, participant, id }).ok).toBe(true)
  clock.advance(10 * 60_000)
  expect(queue.collect({ cycle, participant, id })).toEqual(unknown)
})

test('[X4] one person has five under way and five files at most', async () => {
  const { queue, ask } = queueOfTest()
  const gate = Promise.withResolvers<ExportedFile>()
  const first = Array.from({ length: 5 }, () => ask(() => gate.promise))
  const oneMore = { cycle, participant, make: () => gate.promise }
  expect(queue.ask(oneMore)).toEqual({ ok: false, error: { code: 'too-many-requests' } })
  expect(queue.ask({ ...oneMore, participant: 'someone-2' as ParticipantId }).ok).toBe(true)
  gate.resolve(FILE)
  await new Promise((done) => setTimeout(done, 1))
  for (let count = 0; count < 5; count += 1) {
    ask(() => Promise.resolve(FILE))
    await new Promise((done) => setTimeout(done, 1))
  }
  const [oldest = null] = first
  expect(oldest && queue.collect({ cycle, participant, id: oldest.export }).ok).toBe(false)
})

test('[X5] one that takes too long is told to end, has failed, and makes room', async () => {
  const { queue, ask } = queueOfTest({ ...DEFAULT_EXPORT_LIMITS, exportsAtOnce: 1, exportTime: 20 })
  const told = Promise.withResolvers<void>()
  const late = ask((signal) => {
    signal.addEventListener('abort', () => told.resolve())
    return new Promise(() => {})
  })
  const next = ask(() => Promise.resolve(FILE))
  await told.promise
  await new Promise((done) => setTimeout(done, 5))
  expect(queue.collect({ cycle, participant, id: late.export })).toMatchObject({ error: { code: 'export-failed' } })
  expect(queue.collect({ cycle, participant, id: next.export }).ok).toBe(true)
})
