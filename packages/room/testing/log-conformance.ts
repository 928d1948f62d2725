import { afterEach, describe, expect, test } from 'vitest'
import type { Log, LogRow } from '../src/ports.ts'

/** A log under test: `reopen` closes it and opens the same storage again, as a restart would. */
export interface LogUnderTest {
  readonly log: Log
  reopen(): Promise<Log>
  dispose(): Promise<void>
}

const row = (document: string, ...bytes: number[]): LogRow => ({
  document,
  bytes: Uint8Array.from(bytes),
  by: 'someone',
  clients: [],
})
const EMPTY = { epoch: 0, snapshot: null, tail: [], clients: [] }
const plain = (updates: readonly Uint8Array[]): number[][] => updates.map((update) => [...update])

/** What every log must do, whatever it is made of. */
export function logConformance(name: string, open: () => Promise<LogUnderTest>): void {
  describe(`${name} is a log`, () => {
    const opened: LogUnderTest[] = []
    const start = async (): Promise<LogUnderTest> => {
      const under = await open()
      opened.push(under)
      return under
    }
    afterEach(async () => {
      for (const under of opened.splice(0)) await under.dispose()
    })

    test('an unknown document is empty', async () => {
      const { log } = await start()
      expect(await log.load('a/plan')).toEqual(EMPTY)
    })

    test('rows come back in the order of their commit, each document having its own', async () => {
      const { log } = await start()
      await log.append([row('a/plan', 1), row('b/plan', 9), row('a/plan', 2)])
      await log.append([row('a/plan', 3)])
      expect(plain((await log.load('a/plan')).tail)).toEqual([[1], [2], [3]])
      expect(plain((await log.load('b/plan')).tail)).toEqual([[9]])
    })

    test('sequence numbers of a document grow by one', async () => {
      const { log } = await start()
      expect(await log.append([row('a/plan', 1), row('b/plan', 1), row('a/plan', 2)])).toEqual([1, 1, 2])
      expect(await log.append([row('a/plan', 3)])).toEqual([3])
    })

    test('appends made at once are all kept, in their order', async () => {
      const { log } = await start()
      await Promise.all(Array.from({ length: 50 }, (_, index) => log.append([row('a/plan', index)])))
      expect(plain((await log.load('a/plan')).tail)).toEqual(Array.from({ length: 50 }, (_, index) => [index]))
    })

    test('what was appended is there after a restart', async () => {
      const under = await start()
      await under.log.append([row('a/plan', 1)])
      const again = await under.reopen()
      await again.append([row('a/plan', 2)])
      expect(plain((await again.load('a/plan')).tail)).toEqual([[1], [2]])
    })

    test('compaction replaces the rows up to its number and keeps the later ones', async () => {
      const { log } = await start()
      await log.append([row('a/plan', 1), row('a/plan', 2), row('a/plan', 3)])
      await log.compact('a/plan', 2, Uint8Array.of(12))
      const loaded = await log.load('a/plan')
      expect([...(loaded.snapshot ?? [])]).toEqual([12])
      expect(plain(loaded.tail)).toEqual([[3]])
      expect(await log.append([row('a/plan', 4)])).toEqual([4])
    })

    test('a second compaction replaces the first', async () => {
      const under = await start()
      await under.log.append([row('a/plan', 1), row('a/plan', 2), row('a/plan', 3)])
      await under.log.compact('a/plan', 1, Uint8Array.of(11))
      await under.log.compact('a/plan', 3, Uint8Array.of(13))
      await under.log.append([row('a/plan', 4)])
      const loaded = await (await under.reopen()).load('a/plan')
      expect([...(loaded.snapshot ?? [])]).toEqual([13])
      expect(plain(loaded.tail)).toEqual([[4]])
    })

    test('a client id comes back with the participant who first wrote under it, after compaction and a restart too', async () => {
      const under = await start()
      await under.log.append([
        { ...row('a/plan', 1), by: 'lea', clients: [7, 2 ** 40] },
        { ...row('b/plan', 1), by: 'paul', clients: [7] },
        { ...row('a/plan', 2), by: 'paul', clients: [7, 8] },
      ])
      await under.log.compact('a/plan', 2, Uint8Array.of(1))
      const { clients } = await (await under.reopen()).load('a/plan')
      expect(clients.toSorted((one, other) => one.client - other.client)).toEqual([
        { client: 7, participant: 'lea' },
        { client: 8, participant: 'paul' },
        { client: 2 ** 40, participant: 'lea' },
      ])
    })

    test('a raised epoch is that of every document of the prefix and of no other, and nothing else changes', async () => {
      const under = await start()
      await under.log.append([{ ...row('a_/plan', 1), clients: [7] }, row('ab/plan', 3)])
      await under.log.raiseEpoch('a_/')
      await under.log.raiseEpoch('a_/')
      const again = await under.reopen()
      expect(await again.load('a_/plan')).toEqual({
        epoch: 2,
        snapshot: null,
        tail: [Uint8Array.of(1)],
        clients: [{ client: 7, participant: 'someone' }],
      })
      expect((await again.load('ab/plan')).epoch).toBe(0)
      expect(await again.append([row('a_/plan', 2)])).toEqual([2])
    })

    test('removing erases every document of the prefix and no other', async () => {
      const { log } = await start()
      await log.append([{ ...row('a_/plan', 1), clients: [7] }, row('a_/live', 2), row('ab/plan', 3)])
      await log.compact('a_/plan', 1, Uint8Array.of(1))
      await log.remove('a_/')
      expect(await log.load('a_/plan')).toEqual(EMPTY)
      expect((await log.load('a_/live')).tail).toEqual([])
      expect(plain((await log.load('ab/plan')).tail)).toEqual([[3]])
      expect(await log.append([row('a_/plan', 5)])).toEqual([1])
    })
  })
}
