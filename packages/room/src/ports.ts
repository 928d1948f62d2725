import type { Clock } from '@tablee/std'

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
  rules(document: string): DocumentRules | null
}

export interface LoadedDocument {
  readonly epoch: number
  readonly snapshot: Uint8Array | null
  readonly tail: readonly Uint8Array[]
}

/** The durable log: one truth per document. `append` resolves once its rows are committed, and gives their sequence numbers. */
export interface Log {
  load(document: string): Promise<LoadedDocument>
  append(rows: readonly { readonly document: string; readonly bytes: Uint8Array; readonly by: string }[]): Promise<readonly number[]>
  compact(document: string, upTo: number, snapshot: Uint8Array): Promise<void>
}

export interface RoomPorts {
  readonly access: Access
  readonly log: Log
  readonly clock: Clock
}
