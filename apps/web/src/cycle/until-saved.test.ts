import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import type { SyncState } from './save-state.ts'
import { untilSaved } from './until-saved.ts'

const state = (line: SyncState['line'], pending: number) =>
  valueStore<Pick<SyncState, 'line' | 'pending'>>({ line, pending })

test('[US1] what the relay has already is not waited for', async () => {
  expect(await untilSaved(state('online', 0))).toBe(true)
  expect(await untilSaved(state('offline', 0))).toBe(true)
})

test('[US2] what it does not have yet is waited for, through a line that comes back', async () => {
  const save = state('online', 2)
  const saved = untilSaved(save)
  save.set({ line: 'connecting', pending: 1 })
  save.set({ line: 'online', pending: 0 })
  expect(await saved).toBe(true)
})

test('[US3] without a line, or refused, nobody waits', async () => {
  const save = state('online', 2)
  const saved = untilSaved(save)
  save.set({ line: 'offline', pending: 2 })
  expect(await saved).toBe(false)
  expect(await untilSaved(state('refused', 1))).toBe(false)
})
