import { once } from 'node:events'
import { basename } from 'node:path'
import type { Transferable } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'
import type { Said, Served } from './serve-thread.ts'
import { ThreadFailure } from './thread-failure.ts'

/** A worker thread that answers questions one after the other, in their order. */
export interface Thread<T extends Served<T>> {
  /** What `name` gives there; rejects with a `ThreadFailure` with what it threw, or when the thread has ended. */
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
  const asked: Asked[] = []
  let ended: ThreadFailure | null = null
  let closing = false
  let failed: (failure: ThreadFailure) => void = () => {}

  function end(failure: ThreadFailure): void {
    if (ended) return
    ended = failure
    for (const { fail } of asked.splice(0)) fail(failure)
    if (!closing) failed(failure)
  }

  const opened = new Promise<void>((done, fail) => asked.push({ done: () => done(), fail }))
  worker.on('error', (cause: Error) => end(new ThreadFailure('stopped', cause.message, cause)))
  worker.on('exit', () => end(new ThreadFailure('stopped', 'the thread has ended')))
  worker.on('message', (said: Said) => {
    if (said.type === 'notice') return notice(said.value)
    const question = asked.shift()
    if (said.type === 'answer') question?.done(said.value)
    else question?.fail(new ThreadFailure(said.code, said.message))
  })

  function ask(name: PropertyKey, parameters: readonly unknown[], transfer: readonly Transferable[]): Promise<unknown> {
    return new Promise((done, fail) => {
      if (ended) return fail(ended)
      asked.push({ done, fail })
      worker.postMessage({ name, parameters }, transfer)
    })
  }

  await opened.catch(async (failure: unknown) => {
    closing = true
    await worker.terminate()
    throw failure
  })
  return {
    ask: (name, parameters, transfer = []) =>
      ask(name, parameters, transfer) as Promise<Awaited<ReturnType<T[typeof name]>>>, // reason: the thread serves a `T`
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
