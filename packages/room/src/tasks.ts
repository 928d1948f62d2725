import type { RefusalCode } from '@tablee/protocol'
import type * as Y from 'yjs'
import type { Answer } from './committed-state.ts'
import type { Line } from './line.ts'
import type { Member } from './member.ts'

/** What waits for its turn with a document. */
export type Task =
  | { readonly type: 'greet'; readonly member: Member }
  | JoinTask
  | MessageTask
  | { readonly type: 'refuse'; readonly member: Member; readonly code: RefusalCode }
  | {
      readonly type: 'edit'
      readonly change: (doc: Y.Doc) => void
      readonly done: () => void
      readonly fail: (cause: unknown) => void
    }
  | { readonly type: 'read'; readonly look: (doc: Y.Doc) => void; readonly fail: (cause: unknown) => void }

/** A SyncStep1, and its answer once it is worked out. */
export interface JoinTask {
  readonly type: 'join'
  readonly member: Member
  readonly stateVector: Uint8Array
  readonly answer: Answer | null
}

/** A document message, or one slice of it. */
export interface MessageTask {
  readonly type: 'message'
  readonly member: Member
  readonly step: 'sync-step-2' | 'update'
  /** Judged one by one, in this order, one a turn. */
  readonly slices: readonly Uint8Array[]
  /** Which of them is next. */
  readonly at: number
  /** Whether what its sender says next waits for it. */
  readonly awaited: boolean
}

export function isLastSlice({ slices, at }: MessageTask): boolean {
  return at === slices.length - 1
}

/**
 * `queue` with those last whose updates have been much work of late. What one member sent stays in its order: all of
 * it is of one kind.
 */
export function inTurn(queue: readonly Task[]): Task[] {
  const isLate = new Map<Line, boolean>()
  const waits = (task: Task): boolean => {
    if (!('member' in task)) return false
    const { line } = task.member.way
    const known = isLate.get(line) ?? line.isOverworked()
    isLate.set(line, known)
    return known
  }
  return [...queue.filter((task) => !waits(task)), ...queue.filter(waits)]
}

/**
 * Takes the next turn's tasks from `queue`: at most `most`, of `mostBytes` together unless one alone is larger. A
 * `state` (bytes) that is sent takes far less work than as many bytes that are judged.
 */
export function takeBatch(queue: Task[], most: number, mostBytes: number, state: number): readonly Task[] {
  let bytes = 0
  let count = 0
  for (const task of queue) {
    bytes += weightOf(task, state)
    if (count > 0 && (count === most || bytes > mostBytes)) break
    count += 1
  }
  return queue.splice(0, count)
}

function weightOf(task: Task, state: number): number {
  if (task.type === 'message') return task.slices[task.at]?.length ?? 0
  return task.type === 'join' ? state / SENDING_SHARE : 0
}

/** How many bytes are sent with the work of judging one. */
const SENDING_SHARE = 128

/** Tells whoever waits for `task` that it will not be done. */
export function failTask(task: Task, error: unknown): void {
  if (task.type === 'edit' || task.type === 'read') task.fail(error)
}
