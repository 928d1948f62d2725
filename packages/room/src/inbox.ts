import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { Codec } from './ports.ts'
import type { Questions } from './questions.ts'
import type { MessageTask } from './tasks.ts'
import { isLastSlice } from './tasks.ts'

/** Where document messages come in: large ones are cut first, and what their sender says after them waits. */
export interface Inbox {
  take(member: Member, step: MessageTask['step'], update: Uint8Array): void
  /** `task` was judged: if it was the last slice of a large message, what waited for it goes on. */
  done(task: MessageTask): void
  /** What is being cut now, when it is; null: nothing. */
  cutting(): Promise<unknown> | null
}

/** `enqueue` takes in what can be judged now. */
export function createInbox(
  limits: Limits,
  codec: Codec,
  questions: Questions,
  enqueue: (task: MessageTask) => void,
): Inbox {
  const cuts = new Set<Promise<void>>()

  function take(member: Member, step: MessageTask['step'], update: Uint8Array): void {
    if (member.waiting) return void member.waiting.push({ step, bytes: update })
    if (update.length <= limits.updateBytes)
      return enqueue({ type: 'message', member, step, slices: [update], at: 0, awaited: false })
    member.waiting = []
    // what was received counts, though its sender may have left
    const asker = { whose: member.visitor.participant, isWanted: () => true }
    const cutting = questions
      .ask(asker, () => codec.cut(update))
      .then(
        (cut) => {
          if (!cut) return
          if (!cut.ok) return member.reject(cut.error)
          if (cut.value.length === 0) return member.reject('malformed')
          enqueue({ type: 'message', member, step, slices: cut.value, at: 0, awaited: true })
        },
        () => member.reject('restart'),
      )
    cuts.add(cutting)
    void cutting.finally(() => cuts.delete(cutting))
  }

  return {
    take,
    cutting: () => (cuts.size > 0 ? Promise.all(cuts) : null),
    done: (task) => {
      const { member } = task
      if (!task.awaited || !isLastSlice(task)) return
      const waiting = member.waiting ?? []
      member.waiting = null
      for (const { step, bytes } of waiting) take(member, step, bytes)
    },
  }
}
