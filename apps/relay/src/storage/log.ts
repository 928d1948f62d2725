import { setImmediate as turn } from 'node:timers/promises'
import type { Log, LogRow } from '@tablee/room'
import type { Ms } from '@tablee/std'
import { packRows } from './log-batch.ts'
import type { LogDamage } from './log-damage.ts'
import type { LogErrorCode } from './log-error.ts'
import { LogError } from './log-error.ts'
import type { LogTables } from './log-tables.ts'
import { startThread } from './thread.ts'
import { ThreadFailure } from './thread-failure.ts'

/** A log that can end: by `close`, or by itself, after which every call rejects. */
export interface SqliteLog extends Log {
  /**
   * Begins a new life of every document, also of those that are not there: an older state was put in the place of this
   * one. `at` (ms) makes it another life than any that came of the same state before.
   */
  beginNewLife(at: Ms): Promise<void>
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

/** Rows and bytes after which one transaction takes no further group. */
const MOST_ROWS = 200
const MOST_BYTES = 1024 * 1024

/**
 * The log in the SQLite database at `path`, written by a thread of its own so that no flush of the disk holds up
 * the rest. What is appended during a commit is committed together right after it. Every failure is a `LogError`.
 * `report` is told of damage when a document is loaded, or when the log is opened.
 */
export async function openLog(path: string, report: (damage: LogDamage) => void = () => {}): Promise<SqliteLog> {
  const thread = await startThread<LogTables>(
    new URL('./log-worker.ts', import.meta.url),
    path,
    (told) => report(told as LogDamage), // reason: the only notice of the log's thread
  ).catch((cause: unknown) => {
    throw explained('open-failed', cause)
  })
  let waiting: Waiting[] = []
  let committing = false

  const writing = <T>(answer: Promise<T>): Promise<T> => orExplain('write-failed', answer)

  async function commit(): Promise<void> {
    committing = true
    while (waiting.length > 0) {
      // what this turn of the loop still brings, and rooms that the last commit has let go on, come along
      await turn()
      const groups = takeGroups(waiting)
      waiting = waiting.slice(groups.length)
      const batch = packRows(groups.flatMap(({ rows }) => rows))
      try {
        const sequence = await writing(thread.ask('append', [batch], [batch.bytes.buffer]))
        let start = 0
        for (const { rows, done } of groups) done(sequence.slice(start, (start += rows.length)))
      } catch (cause) {
        for (const { fail } of groups) fail(cause)
      }
    }
    committing = false
  }

  return {
    load: (document) => orExplain('read-failed', thread.ask('load', [document])),
    append: (rows) =>
      new Promise((done, fail) => {
        waiting.push({ rows, done, fail })
        if (!committing) void commit()
      }),
    compact: (document, upTo, snapshot) => writing(thread.ask('compact', [document, upTo, snapshot])),
    raiseEpoch: (prefix) => writing(thread.ask('raiseEpoch', [prefix])),
    beginNewLife: (at) => writing(thread.ask('beginNewLife', [Math.floor(at / 1000)])),
    remove: (prefix) => writing(thread.ask('remove', [prefix])),
    isRunning: thread.isRunning,
    onFailure: (listener) => thread.onFailure((failure) => listener(explained('stopped', failure))),
    close: thread.close,
  }
}

/** The first groups that make one transaction: at least one, and no more than the limits allow. */
function takeGroups(waiting: readonly Waiting[]): readonly Waiting[] {
  let [rows, bytes] = [0, 0]
  const end = waiting.findIndex((group) => {
    rows += group.rows.length
    bytes += group.rows.reduce((sum, row) => sum + row.bytes.length, 0)
    return rows > MOST_ROWS || bytes > MOST_BYTES
  })
  return end === -1 ? waiting : waiting.slice(0, Math.max(end, 1))
}

function orExplain<T>(code: LogErrorCode, answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    throw explained(code, cause)
  })
}

function explained(code: LogErrorCode, cause: unknown): LogError {
  if (!(cause instanceof ThreadFailure)) return new LogError(code, cause)
  const { code: told, message } = cause
  if (told === 'unreadable') return new LogError(code, cause, message)
  return new LogError(told === 'stopped' || told === 'newer-database' || told === 'in-use' ? told : code, cause)
}
