import type { Ms } from '@tablee/std'

/** What a room allows and how long it waits (`reliability.md`, Limits). Bytes and milliseconds. */
export interface Limits {
  /** One live update. */
  readonly updateBytes: number
  /** One synchronisation message (SyncStep2). */
  readonly syncBytes: number
  /** One person's presence state. */
  readonly presenceBytes: number
  /** One presence message: a y-websocket client repeats what it hears of others. */
  readonly presenceMessageBytes: number
  /** Document messages per second and connection, and how many may come at once. */
  readonly messagesPerSecond: number
  readonly messagesBurst: number
  /** Bytes of document messages per second and connection, and how many may come at once. */
  readonly bytesPerSecond: number
  readonly bytesBurst: number
  /** Presence messages per second and connection, and how many may come at once; of the others the last one counts. */
  readonly presencePerSecond: number
  readonly presenceBurst: number
  /** Containers from the root to a value. */
  readonly depth: number
  /** Document messages committed together. */
  readonly batch: number
  /** Presence is sent at most once per this time. */
  readonly presenceEvery: Ms
  /** A connection to which nothing was sent for this long gets a no-op: y-websocket drops silent ones after 30 s. */
  readonly silence: Ms
  /** Above the first, a reader gets no presence; above the second it is closed and resynchronises. */
  readonly presenceBacklog: number
  readonly closeBacklog: number
  /** A room without connections is forgotten after this long. */
  readonly idle: Ms
  /** Rows after which the log of a document is compacted. */
  readonly compactEvery: number
}

const KIB = 1024
const MIB = 1024 * KIB

export const DEFAULT_LIMITS: Limits = {
  updateBytes: 64 * KIB,
  syncBytes: MIB,
  presenceBytes: 4 * KIB,
  presenceMessageBytes: 64 * KIB,
  messagesPerSecond: 40,
  messagesBurst: 120,
  bytesPerSecond: 256 * KIB,
  bytesBurst: 2 * MIB,
  presencePerSecond: 15,
  presenceBurst: 30,
  depth: 32,
  batch: 200,
  presenceEvery: 50,
  silence: 15_000,
  presenceBacklog: MIB,
  closeBacklog: 4 * MIB,
  idle: 60_000,
  compactEvery: 500,
}
