import type { Codec, Log } from '../../src/ports.ts'

/** What was asked and waits for its answer: `go` does it, `fail` does not, or does it and says that it failed. */
interface Waiting {
  go(): Promise<void>
  fail(isDone: boolean): Promise<void>
}

/** A log and a codec that answer when they are told to, in the order in which they were asked. */
export interface HeldStorage {
  readonly log: Log
  readonly codec: Codec
  readonly waiting: number
  /** Answers the first `count` questions. */
  answer(count: number): Promise<void>
  /** Refuses the first question; with `isDone` only after having done it. */
  fail(isDone: boolean): Promise<void>
  /** The first `count` questions are done; nobody is ever answered again. */
  end(count: number): Promise<void>
}

export function holdStorage(log: Log, codec: Codec): HeldStorage {
  let queue: Waiting[] = []

  function held<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((done, refuse) => {
      queue.push({
        go: async () => {
          try {
            done(await work())
          } catch (cause) {
            refuse(cause)
          }
        },
        fail: async (isDone) => {
          if (isDone) await work().catch(() => {})
          refuse(new Error('the disk does not answer'))
        },
      })
    })
  }

  async function take(count: number, each: (waiting: Waiting) => Promise<void>): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const next = queue.shift()
      if (!next) return
      await each(next)
    }
  }

  return {
    log: {
      load: (document) => held(() => log.load(document)),
      append: (rows) => held(() => log.append(rows)),
      compact: (document, upTo, snapshot) => held(() => log.compact(document, upTo, snapshot)),
      raiseEpoch: (prefix) => held(() => log.raiseEpoch(prefix)),
      remove: (prefix) => held(() => log.remove(prefix)),
    },
    codec: {
      cut: (update) => held(() => codec.cut(update)),
      build: (parts) => held(() => codec.build(parts)),
      diff: (state, stateVector) => held(() => codec.diff(state, stateVector)),
    },
    get waiting() {
      return queue.length
    },
    answer: (count) => take(count, (waiting) => waiting.go()),
    fail: (isDone) => take(1, (waiting) => waiting.fail(isDone)),
    end: async (count) => {
      const under = queue.slice(0, count)
      queue = []
      for (const waiting of under) await waiting.go()
    },
  }
}
