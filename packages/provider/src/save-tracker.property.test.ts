import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSaveTracker } from './save-tracker.ts'

const step = fc.constantFrom('change', 'lose', 'answer', 'commit', 'acknowledge')

/**
 * A relay in numbers: changes are 1, 2, 3…; a SyncStep2 carries all that were made, an update the last one. The
 * tracker must never say that something is saved which this relay has not committed.
 */
test('a change is said to be saved only once the relay has committed it, and in the end all are', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const tracker = createSaveTracker()
      const committed = new Set<number>()
      let made = 0
      let line: { open: boolean; messages: number[][]; handled: number } = { open: false, messages: [], handled: 0 }

      const everything = (): number[] => Array.from({ length: made }, (_, index) => index + 1)
      const connect = (): void => {
        line = { open: true, messages: [], handled: 0 }
        tracker.restart()
      }
      const run = (act: (typeof steps)[number]): void => {
        if (act === 'change') {
          made += 1
          tracker.changed()
          if (line.open && tracker.sending('update')) line.messages.push([made])
        } else if (act === 'lose') connect()
        else if (act === 'answer' && line.open && tracker.sending('sync-step-2')) line.messages.push(everything())
        else if (act === 'commit' && line.handled < line.messages.length) {
          for (const change of line.messages[line.handled] ?? []) committed.add(change)
          line.handled += 1
        } else if (act === 'acknowledge') tracker.acknowledged(line.handled)
        const saved = made - tracker.pending()
        for (let change = 1; change <= saved; change += 1) expect(committed.has(change)).toBe(true)
      }

      for (const next of steps) run(next)
      connect()
      run('answer')
      run('commit')
      run('acknowledge')
      expect(tracker.pending()).toBe(0)
    }),
  )
})

test('what is written before the SyncStep2 has left waits for it', () => {
  const tracker = createSaveTracker()
  tracker.restart()
  tracker.changed()
  expect(tracker.sending('update')).toBe(false)
  expect(tracker.sending('sync-step-2')).toBe(true)
  tracker.changed()
  expect(tracker.sending('update')).toBe(true)
  expect(tracker.acknowledged(1)).toBe(true)
  expect(tracker.pending()).toBe(1)
})

test('an acknowledgement that saves nothing new is no saving', () => {
  const tracker = createSaveTracker()
  tracker.restart()
  tracker.sending('sync-step-2')
  expect(tracker.acknowledged(1)).toBe(false)
})
