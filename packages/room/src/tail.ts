import { encodeFrame } from '@tablee/protocol'
import * as Y from 'yjs'
import type { SharedMessage } from './shared-message.ts'
import { lastingMessage } from './shared-message.ts'

/** Committed updates since a state, ready to be sent to whoever joins. Merged piece by piece: merging many at once is slow. */
export class Tail {
  /** Bytes of its updates before merging. */
  bytes = 0
  /** Updates before merging. */
  count = 0
  private readonly pieces: Uint8Array[] = []
  private readonly told: SharedMessage[] = []
  private loose: Uint8Array[] = []
  private toldLoose: SharedMessage | null = null

  push(update: Uint8Array): void {
    this.bytes += update.length
    this.count += 1
    this.toldLoose = null
    this.loose.push(update)
    if (this.loose.length < PIECE && update.length < LARGE) return
    const piece = merge(this.loose)
    this.pieces.push(piece)
    this.told.push(asMessage(piece))
    this.loose = []
  }

  updates(): readonly Uint8Array[] {
    return [...this.pieces, ...this.loose]
  }

  messages(): readonly SharedMessage[] {
    if (this.loose.length === 0) return this.told
    this.toldLoose ??= asMessage(merge(this.loose))
    return [...this.told, this.toldLoose]
  }
}

/** Updates merged into one piece. */
const PIECE = 64
/** An update that is a piece with those before it (bytes): it is not merged time and again. */
const LARGE = 16 * 1024

/** One update that does what `updates`, of which there is at least one, do in their order. */
export function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates
  return first && updates.length === 1 ? first : Y.mergeUpdates([...updates])
}

function asMessage(update: Uint8Array): SharedMessage {
  return lastingMessage(encodeFrame({ type: 'update', update }))
}
