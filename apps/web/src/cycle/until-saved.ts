import type { Store } from '@tablee/std'
import type { SyncState } from './save-state.ts'

/** Waits until the relay has all that was written here; false as soon as it cannot be reached. */
export function untilSaved(save: Store<Pick<SyncState, 'line' | 'pending'>>): Promise<boolean> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null
    const look = (): boolean => {
      const { line, pending } = save.get()
      const isBarred = line === 'offline' || line === 'refused'
      if (pending > 0 && !isBarred) return false
      stop?.()
      resolve(pending === 0)
      return true
    }
    if (!look()) stop = save.subscribe(() => void look())
  })
}
