import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { Codec } from './ports.ts'
import type { MessageTask } from './tasks.ts'
import { isLastSlice } from './tasks.ts'

/** Where document messages come in: large ones are cut first, and what their sender says after them waits. */
export interface Inbox {
  take(member: Member, step: MessageTask['step'], update: Uint8Array): void
  /** `task` was judged: if it was the last slice of a large message, what waited for it goes on. */
  done(task: MessageTask): void
}

/** `enqueue` takes in what can be judged now. */
export function createInbox(limits: Limits, codec: Codec, enqueue: (task: MessageTask) => void): Inbox {
  function take(member: Member, step: MessageTask['step'], update: Uint8Array): void {
    if (member.waiting) return void member.waiting.push({ step, bytes: update })
    if (update.length <= limits.updateBytes)
      return enqueue({ type: 'message', member, step, slices: [update], at: 0, awaited: false })
    member.waiting = []
    codec.cut(update).then(
      (cut) => {
        if (!cut.ok) return member.reject(cut.error)
        if (cut.value.length === 0) return member.reject('malformed')
        enqueue({ type: 'message', member, step, slices: cut.value, at: 0, awaited: true })
      },
      () => member.reject('restart'),
    )
  }

  return {
    take,
    done: (task) => {
      const { member } = task
      if (!task.awaited || !isLastSlice(task)) return
      const waiting = member.waiting ?? []
      member.waiting = null
      for (const { step, bytes } of waiting) take(member, step, bytes)
    },
  }
}
