import type { Transferable } from 'node:worker_threads'
import { parentPort } from 'node:worker_threads'
import { present } from '@tablee/std'

/** What a thread may serve: functions whose arguments and results can be sent to it, and one that ends it. */
export type Served<T> = { readonly [Name in keyof T]: (...parameters: never[]) => unknown } & { close(): void }

/** What a thread says: an answer or a failure to each question in their order, and notices in between. */
export type Said =
  | { readonly type: 'answer'; readonly to: number; readonly value: unknown }
  | { readonly type: 'notice'; readonly value: unknown }
  | { readonly type: 'failure'; readonly to: number; readonly code: string | null; readonly message: string }

/** The number of the question that a thread answers unasked: whether what it serves could be opened. */
export const OPENING = 0

/** What a thread is asked; each question has a number of its own, which its answer bears. */
export interface Question {
  readonly number: number
  readonly name: string
  readonly parameters: readonly unknown[]
}

/**
 * Within a worker thread: serves what `open` gives to whoever started it, one question after the other. `open` may tell
 * notices. The buffers that `handOver` finds in a result are given away instead of copied.
 */
export function serveThread<T extends Served<T>>(
  open: (notify: (told: unknown) => void) => T,
  handOver: (value: unknown) => readonly Transferable[] = () => [],
): void {
  const port = present(parentPort, 'what is served runs in a worker thread')
  const say = (said: Said, transfer: readonly Transferable[] = []): void => port.postMessage(said, transfer)
  let served: Readonly<Record<string, (...parameters: readonly unknown[]) => unknown>> = {}
  let answered = answer(OPENING, () => {
    served = open((value) => say({ type: 'notice', value }))
  })

  async function answer(to: number, work: () => unknown): Promise<void> {
    try {
      const value = await work()
      say({ type: 'answer', to, value }, handOver(value))
    } catch (cause) {
      say(failureOf(to, cause))
    }
  }

  port.on('message', ({ number, name, parameters }: Question) => {
    answered = answered
      .then(() => answer(number, () => present(served[name], name)(...parameters)))
      .then(() => (name === 'close' ? port.close() : undefined))
  })
  // a question that cannot be read has no number: whoever waits for its answer learns that there is none
  port.on('messageerror', (cause) => {
    throw cause
  })
}

function failureOf(to: number, cause: unknown): Said {
  if (!(cause instanceof Error)) return { type: 'failure', to, code: null, message: String(cause) }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null
  return { type: 'failure', to, code, message: cause.message }
}
