/** First varUint of a document's message: those of y-websocket, and ours from 16 on, which only channels carry. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** varUint(count): so many of this channel's document messages, in order since it opened, are committed. */
  ack: 16,
} as const

/** Second varUint of a sync message (y-protocols/sync). Steps 2 and updates are « document messages ». */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const
