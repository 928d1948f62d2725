import type { Transferable } from 'node:worker_threads'
import { parentPort } from 'node:worker_threads'
import { present } from '@tablee/std'

/** What a thread may serve: functions whose arguments and results can be sent to it, and one that ends it. */
export type Served<T> = { readonly [Name in keyof T]: (...parameters: never[]) => unknown } & { close(): void }

/** What a thread says: an answer or a failure to each question in their order, and notices in between. */
export type Said =
  | { readonly type: 'answer'; readonly value: unknown }
  | { readonly type: 'notice'; readonly value: unknown }
  | { readonly type: 'failure'; readonly code: string | null; readonly message: string }

/** What a thread is asked. */
interface Question {
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
  let answered = answer(() => {
    served = open((value) => say({ type: 'notice', value }))
  })

  async function answer(work: () => unknown): Promise<void> {
    try {
      const value = await work()
      say({ type: 'answer', value }, handOver(value))
    } catch (cause) {
      say(failureOf(cause))
    }
  }

  port.on('message', ({ name, parameters }: Question) => {
    answered = answered
      .then(() => answer(() => present(served[name], name)(...parameters)))
      .then(() => (name === 'close' ? port.close() : undefined))
  })
}

function failureOf(cause: unknown): Said {
  if (!(cause instanceof Error)) return { type: 'failure', code: null, message: String(cause) }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null
  return { type: 'failure', code, message: cause.message }
}
