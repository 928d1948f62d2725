import type { CloseCode, RefusalCode } from '@tablee/protocol'
import type { Clock, Logger, Ms, Result, Scheduler } from '@tablee/std'
import type { Bounds } from './bounds.ts'
import type { Refusal } from './gate/refusal.ts'

/** What a document may hold; the room asks nothing else of the domain. */
export interface DocumentRules {
  readonly roots: Readonly<Record<string, 'map' | 'array' | 'fragment' | 'text'>>
  /** Roots whose keys may be added, never deleted or replaced. */
  readonly sealed: readonly string[]
  readonly maxBytes: number
  /** Behind which keys of which roots only some values may be written. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>>
}

/** What a participant may do in a document. */
export type Rights = 'write' | 'read' | 'none'

/** What the room may ask about rights; the composition root answers from SQL facts, as they are now. */
export interface Access {
  rights(participant: string, document: string): Rights
  /** What a writer may not write all the same; null: nothing. Asked for together with their rights. */
  bounds(participant: string, document: string): Bounds | null
  rules(document: string): DocumentRules | null
}

/** A document as its log has it. */
export interface LoadedDocument {
  readonly epoch: number
  readonly snapshot: Uint8Array | null
  readonly tail: readonly Uint8Array[]
  /** Under which Yjs client ids each participant has written here. */
  readonly clients: readonly { readonly client: number; readonly participant: string }[]
}

/** One update to be kept: what a room's document emitted, and whose it is (a participant, or `relay`). */
export interface LogRow {
  readonly document: string
  readonly bytes: Uint8Array
  readonly by: string
  /** Yjs client ids under which `by` writes here for the first time: kept with the row, in the same transaction. */
  readonly clients: readonly number[]
}

/** The durable log: one truth per document. `append` resolves once its rows are committed, and gives their sequence numbers. */
export interface Log {
  /**
   * Rejects when the document cannot be read whole. A damaged row is set aside, with those that build on it, and the
   * epoch raised: the document that remains is no longer the one that browsers have copies of.
   */
  load(document: string): Promise<LoadedDocument>
  append(rows: readonly LogRow[]): Promise<readonly number[]>
  /** Replaces the rows of `document` up to and including `upTo` by `snapshot`. */
  compact(document: string, upTo: number, snapshot: Uint8Array): Promise<void>
  /** Begins a new life of every document whose name starts with `prefix`: copies of the older one never come back into it. */
  raiseEpoch(prefix: string): Promise<void>
  /** Erases every document whose name starts with `prefix`. */
  remove(prefix: string): Promise<void>
}

/** Work on updates that may take long; the composition root does it away from the thread that answers. */
export interface Codec {
  /** Cuts an update from outside into slices to be judged and applied one by one, each after all that it builds on. */
  cut(update: Uint8Array): Promise<Result<readonly Uint8Array[], Refusal>>
  /** One state from a snapshot and the updates since, whole and in slices. Rejects when they leave a gap. */
  build(parts: readonly Uint8Array[]): Promise<BuiltState>
  /** What a client that has `stateVector` lacks of `state`; rejects for what is no state vector. */
  diff(state: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>
}

/** One state of a document, whole, and in slices that each build on those before. */
export interface BuiltState {
  readonly state: Uint8Array
  readonly slices: readonly Uint8Array[]
}

/** Told of what the operator of a relay counts. */
export interface Monitor {
  /** Rows were committed, so long after they were handed to the log. */
  committed(took: Ms, rows: number): void
  refused(code: RefusalCode): void
}

/** All that the rooms ask of what is around them. */
export interface RoomPorts {
  readonly access: Access
  readonly log: Log
  readonly codec: Codec
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
  readonly monitor: Monitor
}

/** Who is at the other end of a connection. */
export interface Visitor {
  readonly participant: string
  /** The device that opened it, in the words of the composition root; never sent to anyone. */
  readonly device: string | null
}

/**
 * One socket, as the rooms use it. Bytes handed to `send` are never changed afterwards, and the same array may be handed
 * to many: what it becomes on the wire may be kept with it.
 */
export interface Connection extends Visitor {
  send(bytes: Uint8Array): void
  /** Bytes handed to `send` that have not left yet. */
  bufferedBytes(): number
  /** Stops reading from the socket; nothing is lost meanwhile. */
  pause(): void
  resume(): void
  close(code: CloseCode): void
}

/** What the owner of a socket tells the rooms. */
export interface Link {
  receive(bytes: Uint8Array): void
  /** The socket is gone; called once. */
  closed(): void
}
