import type { CloseCode } from '@tablee/protocol'
import type { Clock, Logger, Scheduler } from '@tablee/std'

/** What a document may hold; the room asks nothing else of the domain. */
export interface DocumentRules {
  readonly roots: Readonly<Record<string, 'map' | 'array' | 'fragment' | 'text'>>
  /** Roots whose keys may be added, never deleted or replaced. */
  readonly sealed: readonly string[]
  readonly maxBytes: number
}

export type Rights = 'write' | 'read' | 'none'

/** Who is at the other end of a connection; stamped on presence. */
export interface Identity {
  readonly participant: string
  readonly name: string
  readonly structure: string | null
  readonly role: 'facilitation' | 'participant' | 'observer'
}

/** What the room may ask about rights; the composition root answers from SQL facts. */
export interface Access {
  rights(identity: Identity, document: string): Rights
  /** The same person as they are now: their name, structure and role may have changed since they connected. */
  present(identity: Identity, document: string): Identity
  rules(document: string): DocumentRules | null
}

export interface LoadedDocument {
  readonly epoch: number
  readonly snapshot: Uint8Array | null
  readonly tail: readonly Uint8Array[]
}

/** One update to be kept: what a room's document emitted, and whose it is (a participant, or `relay`). */
export interface LogRow {
  readonly document: string
  readonly bytes: Uint8Array
  readonly by: string
}

/** The durable log: one truth per document. `append` resolves once its rows are committed, and gives their sequence numbers. */
export interface Log {
  load(document: string): Promise<LoadedDocument>
  append(rows: readonly LogRow[]): Promise<readonly number[]>
  /** Replaces the rows of `document` up to and including `upTo` by `snapshot`. */
  compact(document: string, upTo: number, snapshot: Uint8Array): Promise<void>
  /** Erases every document whose name starts with `prefix`. */
  remove(prefix: string): Promise<void>
}

export interface RoomPorts {
  readonly access: Access
  readonly log: Log
  readonly clock: Clock
  readonly scheduler: Scheduler
  readonly logger: Logger
}

/** The other end of a socket, as a room uses it. Frames handed to `send` are never changed afterwards. */
export interface Connection {
  readonly identity: Identity
  /** The device that opened it, in the words of the composition root; never sent to anyone. */
  readonly device: string | null
  /** Whether it asked for acknowledgements (subprotocol `tablee.1`). */
  readonly acknowledges: boolean
  send(frame: Uint8Array): void
  /** Bytes handed to `send` that have not left yet. */
  bufferedBytes(): number
  /** Stops reading from the socket; nothing is lost meanwhile. */
  pause(): void
  resume(): void
  close(code: CloseCode): void
}

/** What the owner of a socket tells the room. */
export interface Link {
  receive(frame: Uint8Array): void
  /** The socket is gone; called once. */
  closed(): void
}
