/**
 * Counts the changes made here on their way: made (*local*), sent (*envoyé*), committed by the relay (*enregistré*). The
 * relay acknowledges messages, not changes: each document message covers all the changes made before it, because a
 * SyncStep2 holds everything that the relay lacked and the updates after it follow without a gap.
 */
export interface SaveTracker {
  /** A change was made here; gives its number, from 1. */
  changed(): number
  /** The channel is gone, or another: nothing is sent on it yet. */
  restart(): void
  /**
   * A document message is about to go. False: hold it back, because the SyncStep2 that has not left yet will
   * hold it too.
   */
  sending(step: 'sync-step-2' | 'update'): boolean
  /** The channel needs no SyncStep2 of ours: the relay has all that was made here. */
  skipStep(): void
  /** So many of this channel's document messages are committed; true when that saves changes. */
  acknowledged(count: number): boolean
  /** Changes that the relay has not committed. */
  pending(): number
  /** Of these, changes that have not left on the present channel. */
  unsent(): number
  /** The number of the last change that is committed, and with it all before. */
  saved(): number
}

export function createSaveTracker(): SaveTracker {
  let made = 0
  let sent = 0
  let saved = 0
  let stepSent = false
  let covers: number[] = []
  let counted = 0
  return {
    changed: () => {
      made += 1
      return made
    },
    restart: () => {
      stepSent = false
      covers = []
      counted = 0
      sent = saved
    },
    sending: (step) => {
      if (step === 'sync-step-2') stepSent = true
      if (stepSent) {
        covers.push(made)
        sent = made
      }
      return stepSent
    },
    skipStep: () => {
      stepSent = true
    },
    acknowledged: (count) => {
      const covered = covers.splice(0, Math.max(0, count - counted)).at(-1) ?? 0
      counted = Math.max(counted, count)
      if (covered <= saved) return false
      saved = covered
      return true
    },
    pending: () => made - saved,
    unsent: () => made - sent,
    saved: () => saved,
  }
}
