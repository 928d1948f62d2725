import type { Identity } from '@tablee/room'

/** Who opens a socket, and from which device (the hash of its cookie), where it has one. */
export interface Visitor {
  readonly identity: Identity
  readonly device: string | null
}
