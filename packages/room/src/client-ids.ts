import type { Clock, Ms } from '@tablee/std'
import { systemClock } from '@tablee/std'
import * as Y from 'yjs'
import type { LoadedDocument } from './ports.ts'

/** Who writes what comes from no connection, under the Yjs client id of the room's own document. */
export const RELAY = 'relay'

/**
 * Client ids that one participant may have written under in one document: a year of work in a tab opened anew each hour
 * stays below.
 */
const MOST_PER_PARTICIPANT = 2_048
/** Those of everyone together: each makes every transaction dearer for as long as the document lives, so many by 4 ms. */
const MOST_PER_DOCUMENT = 8_192
/** Those that anyone may have in a document that has so many: nobody takes all of them away from the others. */
const ALWAYS = 16

/** Client ids that one participant may have claimed in one document and not written under: their tabs and sockets, twice. */
const MOST_UNWRITTEN = 64
/** How long an id that never wrote stays its participant's after their last line has gone: others have seen it. */
const HELD: Ms = 5 * 60_000

interface Binding {
  readonly participant: string
  /** Whether it has written in the document: then it is bound for good. */
  written: boolean
  /** Connections that said they will write under it. */
  holds: number
  /** When the last of them left. */
  releasedAt: Ms
}

/** Whose each Yjs client id of a document is: nobody else may write under it (`sync-findings.md`, rules 2 and 14). */
export class ClientIds {
  private readonly doc: Y.Doc
  private readonly clock: Clock
  private readonly bindings = new Map<number, Binding>()
  private readonly written = new Map<string, number>()
  private writtenByAll = 0
  /** Those claimed and not written under, of each participant; those released last come last. */
  private readonly unwritten = new Map<string, Set<number>>()

  /** `known`: those that have written in `doc`, as its log has them. */
  constructor(known: LoadedDocument['clients'], doc: Y.Doc, clock: Clock = systemClock) {
    this.doc = doc
    this.clock = clock
    for (const { client, participant } of known) this.keep(participant, [client])
    this.bindings.set(doc.clientID, { participant: RELAY, written: false, holds: 1, releasedAt: 0 })
  }

  /**
   * Binds `client` before anyone is shown it; while it has not written, until some minutes after it was released as often.
   * False when it is someone else's, when nobody knows whose writing it was, or when they have claimed too many.
   */
  claim(client: number, participant: string): boolean {
    if (!this.mayWrite(client, participant)) return false
    const binding = this.find(client)
    if (binding) {
      binding.holds += 1
      return true
    }
    if (!this.makeRoom(participant)) return false
    this.bindings.set(client, { participant, written: false, holds: 1, releasedAt: 0 })
    this.unwrittenOf(participant).add(client)
    return true
  }

  /** One connection that claimed `client` is gone; an id that never wrote is forgotten a while after the last. */
  release(client: number): void {
    const binding = this.bindings.get(client)
    if (!binding) return
    binding.holds = Math.max(0, binding.holds - 1)
    if (binding.holds > 0 || binding.written) return
    binding.releasedAt = this.clock.now()
    const unwritten = this.unwrittenOf(binding.participant)
    unwritten.delete(client)
    unwritten.add(client)
  }

  /** Whether `participant` may write under `client`. */
  mayWrite(client: number, participant: string): boolean {
    const binding = this.find(client)
    if (binding?.written) return binding.participant === participant
    if (binding && binding.participant !== participant) return false
    return Y.getState(this.doc.store, client) === 0
  }

  /** Whether the document has place for `count` more ids that `participant` writes under for the first time. */
  hasPlaceFor(participant: string, count: number): boolean {
    const theirs = (this.written.get(participant) ?? 0) + count
    return theirs <= (this.writtenByAll + count <= MOST_PER_DOCUMENT ? MOST_PER_PARTICIPANT : ALWAYS)
  }

  /** Whether anything was written under `client` by someone known. */
  hasWritten(client: number): boolean {
    return this.bindings.get(client)?.written === true
  }

  /** Notes that `participant` writes under `clients` for the first time: they are theirs for good. */
  keep(participant: string, clients: readonly number[]): void {
    for (const client of clients) {
      const binding = this.bindings.get(client)
      if (binding?.written) continue
      if (binding) this.forget(client, binding)
      this.bindings.set(client, { participant, written: true, holds: binding?.holds ?? 0, releasedAt: 0 })
      this.written.set(participant, (this.written.get(participant) ?? 0) + 1)
      this.writtenByAll += 1
    }
  }

  /** Whose `client` is, if it is anyone's still. */
  private find(client: number): Binding | undefined {
    const binding = this.bindings.get(client)
    if (!binding || binding.written || binding.holds > 0) return binding
    if (this.clock.now() < binding.releasedAt + HELD) return binding
    this.forget(client, binding)
    return undefined
  }

  /** Whether `participant` may claim one more; of those they left that which they left first makes room. */
  private makeRoom(participant: string): boolean {
    const unwritten = this.unwritten.get(participant)
    if (!unwritten || unwritten.size < MOST_UNWRITTEN) return true
    for (const client of unwritten) {
      const binding = this.bindings.get(client)
      if (!binding || binding.holds > 0) continue
      this.forget(client, binding)
      return true
    }
    return false
  }

  private forget(client: number, { participant }: Binding): void {
    this.bindings.delete(client)
    const unwritten = this.unwritten.get(participant)
    unwritten?.delete(client)
    if (unwritten?.size === 0) this.unwritten.delete(participant)
  }

  private unwrittenOf(participant: string): Set<number> {
    const known = this.unwritten.get(participant) ?? new Set<number>()
    this.unwritten.set(participant, known)
    return known
  }
}
