import type { CycleId, ExportId, ParticipantId } from '@tablee/model'
import { manualClock, seededRandom, silentLogger } from '@tablee/std'
import { expect, test } from 'vitest'
import type { ExportedFile } from './export-queue.ts'
import { createExportQueue } from './export-queue.ts'

const cycle = 'cycle-one' as CycleId
const participant = 'someone-1' as ParticipantId
const FILE: ExportedFile = { name: 'feuille.xlsx', bytes: new Uint8Array([1]) }

function queueOfTest() {
  const clock = manualClock(1_000)
  return { clock, queue: createExportQueue({ clock, random: seededRandom(1), logger: silentLogger }) }
}

test('[X1] two are made at a time, the others wait their turn', async () => {
  const { queue } = queueOfTest()
  let running = 0
  let most = 0
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<ExportedFile>())
  const tickets = gates.map((gate) =>
    queue.ask({
      cycle,
      participant,
      make: async () => {
        running += 1
        most = Math.max(most, running)
        const file = await gate.promise
        running -= 1
        return file
      },
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
  const { queue } = queueOfTest()
  const failed = queue.ask({ cycle, participant, make: () => Promise.reject(new Error('no')) })
  const made = queue.ask({ cycle, participant, make: () => Promise.resolve(FILE) })
  await new Promise((done) => setTimeout(done, 1))
  expect(queue.collect({ cycle, participant, id: failed.export })).toEqual({
    ok: false,
    error: { code: 'export-failed' },
  })
  expect(queue.collect({ cycle, participant, id: made.export }).ok).toBe(true)
})

test('[X3] a file is only for whom asked, in its cycle, and is forgotten after ten minutes', async () => {
  const { clock, queue } = queueOfTest()
  const { export: id } = queue.ask({ cycle, participant, make: () => Promise.resolve(FILE) })
  await new Promise((done) => setTimeout(done, 1))
  const unknown = { ok: false, error: { code: 'export-unknown' } }
  expect(queue.collect({ cycle, participant: 'someone-2' as ParticipantId, id })).toEqual(unknown)
  expect(queue.collect({ cycle: 'cycle-two' as CycleId, participant, id })).toEqual(unknown)
  expect(queue.collect({ cycle, participant, id: 'nothing-here' as ExportId })).toEqual(unknown)
  expect(queue.collect({ cycle, participant, id }).ok).toBe(true)
  clock.advance(10 * 60_000)
  expect(queue.collect({ cycle, participant, id })).toEqual(unknown)
})
