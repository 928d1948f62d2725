import * as Y from 'yjs'
import type { LoadedDocument } from './ports.ts'

/** Who writes what comes from no connection, under the Yjs client id of the room's own document. */
export const RELAY = 'relay'

/**
 * Client ids that one participant may have written under in one document. Each makes every transaction of the document a
 * little dearer, for as long as it lives; a year of work in a tab opened anew each hour stays below.
 */
const MOST_PER_PARTICIPANT = 4096

interface Binding {
  readonly participant: string
  /** Whether it has written in the document: then it is bound for good. */
  written: boolean
  /** Connections that said they will write under it. */
  holds: number
}

/** Whose each Yjs client id of a document is: nobody else may write under it (`sync-findings.md`, rules 2 and 14). */
export class ClientIds {
  private readonly doc: Y.Doc
  private readonly bindings = new Map<number, Binding>()
  private readonly written = new Map<string, number>()

  /** `known`: those that have written in `doc`, as its log has them. */
  constructor(known: LoadedDocument['clients'], doc: Y.Doc) {
    this.doc = doc
    for (const { client, participant } of known) this.keep(participant, [client])
    this.bindings.set(doc.clientID, { participant: RELAY, written: false, holds: 1 })
  }

  /**
   * Binds `client` before anyone is shown it, for as long as it has not written until it is released as often. False when
   * it is someone else's, when nobody knows whose writing it was, or when they have too many.
   */
  claim(client: number, participant: string): boolean {
    if (!this.mayWrite(client, participant)) return false
    const binding = this.bindings.get(client)
    if (binding) binding.holds += 1
    else this.bindings.set(client, { participant, written: false, holds: 1 })
    return true
  }

  /** One connection that claimed `client` is gone; an id that never wrote is then forgotten. */
  release(client: number): void {
    const binding = this.bindings.get(client)
    if (!binding) return
    binding.holds = Math.max(0, binding.holds - 1)
    if (binding.holds === 0 && !binding.written) this.bindings.delete(client)
  }

  /** Whether `participant` may write under `client`. */
  mayWrite(client: number, participant: string): boolean {
    const binding = this.bindings.get(client)
    if (binding?.written) return binding.participant === participant
    if (binding && binding.participant !== participant) return false
    return Y.getState(this.doc.store, client) === 0 && (this.written.get(participant) ?? 0) < MOST_PER_PARTICIPANT
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
      this.bindings.set(client, { participant, written: true, holds: binding?.holds ?? 0 })
      this.written.set(participant, (this.written.get(participant) ?? 0) + 1)
    }
  }
}
