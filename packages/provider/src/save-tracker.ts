/**
 * Counts the changes made here and not yet committed by the relay. The relay acknowledges messages, not changes:
 * each document message covers all the changes made before it, because a SyncStep2 holds everything that the
 * relay lacked and the updates after it follow without a gap.
 */
export interface SaveTracker {
  /** A change was made here. */
  changed(): void
  /** A new connection: nothing of it is sent yet. */
  opened(): void
  /**
   * A document message is about to go. False: hold it back, because the SyncStep2 that has not left yet will
   * hold it too.
   */
  sending(step: 'sync-step-2' | 'update'): boolean
  /** So many of this connection's document messages are committed; true when that saves changes. */
  acknowledged(count: number): boolean
  pending(): number
}

export function createSaveTracker(): SaveTracker {
  let made = 0
  let saved = 0
  let stepSent = false
  let covers: number[] = []
  let counted = 0
  return {
    changed: () => {
      made += 1
    },
    opened: () => {
      stepSent = false
      covers = []
      counted = 0
    },
    sending: (step) => {
      if (step === 'sync-step-2') stepSent = true
      if (stepSent) covers.push(made)
      return stepSent
    },
    acknowledged: (count) => {
      const covered = covers.splice(0, count - counted).at(-1) ?? 0
      counted = Math.max(counted, count)
      if (covered <= saved) return false
      saved = covered
      return true
    },
    pending: () => made - saved,
  }
}
