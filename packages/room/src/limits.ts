import type { Ms } from '@tablee/std'

/** What a room allows and how long it waits (`reliability.md`, Limits). Bytes and milliseconds. */
export interface Limits {
  /** One live update; a synchronisation message above it is cut into slices. */
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
  /** Bytes per second and connection, and how many may come at once. */
  readonly bytesPerSecond: number
  readonly bytesBurst: number
  /** Judging and applying of what one person sends, over all their connections: ms a second, and how many at once. */
  readonly workPerSecond: number
  readonly workBurst: Ms
  /** Presence of one person told on per second, and how often at once; of the rest the last counts. */
  readonly presencePerSecond: number
  readonly presenceBurst: number
  /** Channels of one tab. */
  readonly channels: number
  /** Containers from the root to a value. */
  readonly depth: number
  /** One document, unless its rules allow less. */
  readonly documentBytes: number
  /** Keys of the root maps of one document. */
  readonly records: number
  /** Tasks done together, and bytes of updates judged together unless one alone has more. */
  readonly batch: number
  readonly batchBytes: number
  /** A turn of a document ends after so long, whatever it has left to do. */
  readonly turnTime: Ms
  /** Presence is told at most once per this time; the second counts above so many members. */
  readonly presenceEvery: Ms
  readonly presenceEveryInCrowd: Ms
  readonly presenceCrowd: number
  /** A round of presence that is due waits so long for an edit that it may leave with. */
  readonly presenceGather: Ms
  /** Presence that one reader is sent. */
  readonly presenceBytesPerSecond: number
  /** A member to whom nothing was sent for this long gets a no-op: y-websocket drops channels that are silent for 30 s. */
  readonly silence: Ms
  /** Above the first, a reader gets no presence; above the second it is closed and resynchronises. */
  readonly presenceBacklog: number
  readonly closeBacklog: number
  /** A room without members is forgotten after this long. */
  readonly idle: Ms
  /** Rows after which the log of a document is compacted. */
  readonly compactEvery: number
  /** Updates, or their bytes, after which the state that newcomers are sent is made anew, and the least time between. */
  readonly tailUpdates: number
  readonly tailBytes: number
  readonly tidyEvery: Ms
  /** How long people stay away from a document that failed: nothing the first time, then this, doubled each time up to the second. */
  readonly backoff: Ms
  readonly mostBackoff: Ms
  /** Time over which those come back whom the relay sends away together. */
  readonly comeBackWithin: Ms
}

const KIB = 1024
const MIB = 1024 * KIB

/** Those of rooms whose host sets no others. */
export const DEFAULT_LIMITS: Limits = {
  updateBytes: 64 * KIB,
  syncBytes: MIB,
  presenceBytes: 4 * KIB,
  presenceMessageBytes: 64 * KIB,
  messagesPerSecond: 40,
  messagesBurst: 120,
  bytesPerSecond: 256 * KIB,
  bytesBurst: 2 * MIB,
  workPerSecond: 200,
  workBurst: 2_000,
  presencePerSecond: 15,
  presenceBurst: 30,
  channels: 32,
  depth: 32,
  documentBytes: 32 * MIB,
  records: 20_000,
  batch: 200,
  batchBytes: 64 * KIB,
  turnTime: 8,
  presenceEvery: 50,
  presenceEveryInCrowd: 100,
  presenceCrowd: 60,
  presenceGather: 15,
  presenceBytesPerSecond: 48 * KIB,
  silence: 15_000,
  presenceBacklog: MIB,
  closeBacklog: 4 * MIB,
  idle: 60_000,
  compactEvery: 500,
  tailUpdates: 2048,
  tailBytes: 256 * KIB,
  tidyEvery: 5_000,
  backoff: 1_000,
  mostBackoff: 4_000,
  comeBackWithin: 3_000,
}
