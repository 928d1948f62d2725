import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { LoadedDocument, Log, LogRow } from '@tablee/room'
import { LogError } from './log-error.ts'
import type { LogAnswer, LogRequest } from './log-messages.ts'

/** A log that can end: by `close`, or by itself, after which every call rejects. */
export interface SqliteLog extends Log {
  isRunning(): boolean
  /** Called once with why, when the log ends though nobody closed it. */
  onFailure(listener: (error: LogError) => void): void
  close(): Promise<void>
}

/** A group of rows that waits to be committed with others. */
interface Waiting {
  readonly rows: readonly LogRow[]
  readonly done: (sequence: readonly number[]) => void
  readonly fail: (cause: unknown) => void
}

interface Asked {
  readonly done: (value: unknown) => void
  readonly fail: (cause: unknown) => void
  readonly code: 'read-failed' | 'write-failed'
}

/**
 * The log in the SQLite database at `path`, written by a thread of its own so that no flush of the disk holds up
 * the rest. What is appended during a commit is committed together right after it. Every failure is a `LogError`.
 */
export async function openLog(path: string): Promise<SqliteLog> {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { workerData: path })
  const asked: Asked[] = []
  let waiting: Waiting[] = []
  let committing = false
  let stopped: LogError | null = null
  let closing = false
  let failed: (error: LogError) => void = () => {}

  function stop(error: LogError): void {
    const isFirst = stopped === null
    stopped ??= error
    for (const { fail } of [...asked.splice(0), ...waiting.splice(0)]) fail(stopped)
    if (isFirst && !closing) failed(stopped)
  }

  function ask<T>(request: LogRequest, code: Asked['code']): Promise<T> {
    return new Promise<T>((done, fail) => {
      if (stopped) return fail(stopped)
      asked.push({ done: done as (value: unknown) => void, fail, code })
      worker.postMessage(request)
    })
  }

  async function commit(): Promise<void> {
    if (committing) return
    committing = true
    while (waiting.length > 0) {
      const groups = waiting
      waiting = []
      try {
        const sequences = await ask<readonly (readonly number[])[]>(
          { do: 'append', groups: groups.map(({ rows }) => rows) },
          'write-failed',
        )
        for (const [index, { done }] of groups.entries()) done(sequences[index] ?? [])
      } catch (cause) {
        for (const { fail } of groups) fail(cause)
      }
    }
    committing = false
  }

  try {
    await once(worker, 'message')
  } catch (cause) {
    throw new LogError('open-failed', cause)
  }
  worker.on('error', (cause) => stop(new LogError('stopped', cause)))
  worker.on('exit', () => stop(new LogError('stopped')))
  worker.on('message', (answer: LogAnswer) => {
    const question = asked.shift()
    if (answer.ok) question?.done(answer.value)
    else question?.fail(new LogError(question.code, answer.message))
  })

  return {
    load: (document) => ask<LoadedDocument>({ do: 'load', document }, 'read-failed'),
    append: (rows) =>
      new Promise((done, fail) => {
        if (stopped) return fail(stopped)
        waiting.push({ rows, done, fail })
        void commit()
      }),
    compact: (document, upTo, snapshot) => ask({ do: 'compact', document, upTo, snapshot }, 'write-failed'),
    remove: (prefix) => ask({ do: 'remove', prefix }, 'write-failed'),
    isRunning: () => stopped === null,
    onFailure: (listener) => {
      if (stopped && !closing) listener(stopped)
      else failed = listener
    },
    close: async () => {
      if (stopped) return
      closing = true
      const exited = once(worker, 'exit')
      await ask({ do: 'close' }, 'write-failed')
      await exited
    },
  }
}
