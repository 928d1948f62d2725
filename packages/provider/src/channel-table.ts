import type { RefusalCode } from '@tablee/protocol'

/** The browser's end of one channel. None of its methods is called before `join` has returned. */
export interface ChannelEnd {
  /** What is asked for when the line is there: the client id it will write under, the epoch of its copy. */
  asks(): { readonly document: string; readonly client: number; readonly epoch: number | null }
  opened(epoch: number, rights: 'write' | 'read'): void
  rights(rights: 'write' | 'read'): void
  /** The document has reached this share of what it may hold. */
  filling(share: number): void
  received(message: Uint8Array): void
  refused(code: RefusalCode, retry: boolean): void
  /** The relay wants nothing more of this connection: the channel is over, and none opens any more. */
  turnedAway(code: RefusalCode): void
  /** The line is gone, and the channel with it. */
  lost(): void
}

/** Who waits for a channel, and who has which, on one connection after another. */
export interface ChannelTable {
  /** Waits for a channel from now on. */
  add(end: ChannelEnd): void
  waiting(): readonly ChannelEnd[]
  /** Gives it the next number. None is used again on the same connection: late words of a channel that was left meet nobody. */
  assign(end: ChannelEnd): number
  numberOf(end: ChannelEnd): number | null
  endOf(channel: number): ChannelEnd | undefined
  /** Takes it out, whether it had a channel or not. */
  remove(end: ChannelEnd): void
  /** The connection is gone: takes out, and gives, those that had a channel. Numbers begin again. */
  drop(): readonly ChannelEnd[]
  /** Takes out, and gives, everyone. */
  clear(): readonly ChannelEnd[]
}

export function createChannelTable(): ChannelTable {
  const numbers = new Map<ChannelEnd, number | null>()
  const ends = new Map<number, ChannelEnd>()
  let last = 0
  return {
    add: (end) => numbers.set(end, null),
    waiting: () => [...numbers].flatMap(([end, number]) => (number === null ? [end] : [])),
    assign: (end) => {
      last += 1
      numbers.set(end, last)
      ends.set(last, end)
      return last
    },
    numberOf: (end) => numbers.get(end) ?? null,
    endOf: (channel) => ends.get(channel),
    remove: (end) => {
      ends.delete(numbers.get(end) ?? 0)
      numbers.delete(end)
    },
    drop: () => {
      const dropped = [...ends.values()]
      for (const end of dropped) numbers.delete(end)
      ends.clear()
      last = 0
      return dropped
    },
    clear: () => {
      const all = [...numbers.keys()]
      numbers.clear()
      ends.clear()
      return all
    },
  }
}
