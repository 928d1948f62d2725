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
})
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
      expect(await log.load('a/plan')).toEqual({ epoch: 0, snapshot: null, tail: [] })
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

    test('removing erases every document of the prefix and no other', async () => {
      const { log } = await start()
      await log.append([row('a_/plan', 1), row('a_/live', 2), row('ab/plan', 3)])
      await log.compact('a_/plan', 1, Uint8Array.of(1))
      await log.remove('a_/')
      expect(await log.load('a_/plan')).toEqual({ epoch: 0, snapshot: null, tail: [] })
      expect((await log.load('a_/live')).tail).toEqual([])
      expect(plain((await log.load('ab/plan')).tail)).toEqual([[3]])
    })
  })
}
