import { once } from 'node:events'
import { basename } from 'node:path'
import type { Transferable } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'
import type { Question, Said, Served } from './serve-thread.ts'
import { OPENING } from './serve-thread.ts'
import { ThreadFailure } from './thread-failure.ts'

/** A worker thread that answers questions one after the other, in their order. */
export interface Thread<T extends Served<T>> {
  /**
   * What `name` gives there; rejects with a `ThreadFailure` with what it threw, when the parameters cannot be sent there, or
   * when the thread has ended.
   */
  ask<Name extends keyof T>(
    name: Name,
    parameters: Parameters<T[Name]>,
    transfer?: readonly Transferable[],
  ): Promise<Awaited<ReturnType<T[Name]>>>
  isRunning(): boolean
  /** Called once when the thread has ended though nobody closed it. */
  onFailure(listener: (failure: ThreadFailure) => void): void
  /** Answers what was asked, then ends. */
  close(): Promise<void>
}

interface Asked {
  readonly done: (value: unknown) => void
  readonly fail: (failure: ThreadFailure) => void
}

/**
 * Starts the thread whose `script` calls `serveThread`. `notice` hears what it tells unasked. Rejects with a
 * `ThreadFailure` when what it serves cannot be opened.
 */
export async function startThread<T extends Served<T>>(
  script: URL,
  workerData: unknown,
  notice: (told: unknown) => void = () => {},
): Promise<Thread<T>> {
  const worker = new Worker(script, { workerData, name: basename(script.pathname, '.ts') })
  const asked = new Map<number, Asked>()
  let lastNumber = OPENING
  let ended: ThreadFailure | null = null
  let closing = false
  let failed: (failure: ThreadFailure) => void = () => {}

  function end(failure: ThreadFailure): void {
    if (ended) return
    ended = failure
    for (const { fail } of asked.values()) fail(failure)
    asked.clear()
    if (!closing) failed(failure)
  }

  const opened = new Promise<void>((done, fail) => asked.set(OPENING, { done: () => done(), fail }))
  worker.on('error', (cause: Error) => end(new ThreadFailure('stopped', cause.message, cause)))
  worker.on('messageerror', (cause: Error) => {
    end(new ThreadFailure('stopped', 'an answer cannot be read', cause))
    void worker.terminate()
  })
  worker.on('exit', () => end(new ThreadFailure('stopped', 'the thread has ended')))
  worker.on('message', (said: Said) => {
    if (said.type === 'notice') return notice(said.value)
    const question = asked.get(said.to)
    asked.delete(said.to)
    if (said.type === 'answer') question?.done(said.value)
    else question?.fail(new ThreadFailure(said.code, said.message))
  })

  function ask(name: string, parameters: readonly unknown[], transfer: readonly Transferable[]): Promise<unknown> {
    return new Promise((done, fail) => {
      if (ended) return fail(ended)
      const number = (lastNumber += 1)
      try {
        worker.postMessage({ number, name, parameters } satisfies Question, transfer)
        asked.set(number, { done, fail })
      } catch (cause) {
        fail(new ThreadFailure(null, `what ${name} is asked cannot be sent`, cause))
      }
    })
  }

  await opened.catch(async (failure: unknown) => {
    closing = true
    await worker.terminate()
    throw failure
  })
  return {
    ask: (name, parameters, transfer = []) =>
      ask(String(name), parameters, transfer) as Promise<Awaited<ReturnType<T[typeof name]>>>, // reason: the thread serves a `T`
    isRunning: () => ended === null,
    onFailure: (listener) => {
      if (ended && !closing) listener(ended)
      else failed = listener
    },
    close: async () => {
      if (ended) return
      closing = true
      const exited = once(worker, 'exit')
      await ask('close', [], [])
      await exited
    },
  }
}
