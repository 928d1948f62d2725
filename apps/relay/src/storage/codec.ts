import type { Codec } from '@tablee/room'
import { codecHere } from '@tablee/room'
import type { Thread } from './thread.ts'
import { startThread } from './thread.ts'

/** A codec with a thread of its own. */
export interface ThreadCodec extends Codec {
  close(): Promise<void>
}

type ServedCodec = Codec & { close(): void }

/** Below this (bytes), the way to another thread costs more than the work. */
const IN_PLACE = 64 * 1024

/**
 * Does large work on updates on a thread of its own, and small work at once. When the thread ends, what it was asked
 * rejects, and the next question starts another.
 */
export async function openCodec(): Promise<ThreadCodec> {
  let closed = false
  let thread: Promise<Thread<ServedCodec>> | null = start()
  await thread

  function start(): Promise<Thread<ServedCodec>> {
    const started = startThread<ServedCodec>(new URL('./codec-worker.ts', import.meta.url), null)
    const forget = (): void => {
      if (thread === started) thread = null
    }
    started.then((running) => running.onFailure(forget), forget)
    return started
  }

  async function there<Name extends keyof Codec>(
    name: Name,
    ...parameters: Parameters<Codec[Name]>
  ): Promise<Awaited<ReturnType<Codec[Name]>>> {
    if (closed) throw new Error('the codec is closed; open it again')
    thread ??= start()
    return (await thread).ask(name, parameters)
  }

  return {
    cut: async (update) => (update.length < IN_PLACE ? codecHere.cut(update) : there('cut', update)),
    build: async (parts) =>
      parts.reduce((sum, part) => sum + part.length, 0) < IN_PLACE ? codecHere.build(parts) : there('build', parts),
    diff: async (state, stateVector) =>
      state.length < IN_PLACE ? codecHere.diff(state, stateVector) : there('diff', state, stateVector),
    close: async () => {
      closed = true
      await (await thread)?.close()
    },
  }
}
