import { assert } from '@tablee/std'
import type { Ms } from '@tablee/std'
import * as Y from 'yjs'
import type { ClientIds } from './client-ids.ts'
import { RELAY } from './client-ids.ts'
import type { CommittedState } from './committed-state.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { Log, RoomPorts } from './ports.ts'
import { merge } from './tail.ts'

/** What the document emitted, and whose it is; no writer: the relay's own. */
export interface Emitted {
  readonly bytes: Uint8Array
  readonly writer: Member | null
  /** Yjs client ids under which it writes here for the first time. */
  readonly clients: readonly number[]
  /** Whether it takes a shared type away, in which others may be writing just then. */
  readonly takesAway: boolean
}

/** What was committed and is sent at once: as it was emitted, and as one update. */
export interface CommittedPart {
  readonly emitted: readonly Emitted[]
  readonly update: Uint8Array
}

/** What is known of a document when it was loaded. */
export interface Origin {
  readonly name: string
  readonly epoch: number
  readonly clients: ClientIds
  readonly committed: CommittedState
  /** Rows in its log since the last snapshot. */
  readonly rows: number
}

/** A document as its log has it, with what was applied to it and is not committed yet. */
export class StoredDocument {
  readonly doc: Y.Doc
  readonly epoch: number
  readonly clients: ClientIds
  readonly committed: CommittedState
  private readonly name: string
  private readonly ports: RoomPorts
  private readonly limits: Limits
  private emitted: Emitted[] = []
  private emittedBytes = 0
  private takesAway = false
  private writing: { readonly writer: Member | null; readonly clients: readonly number[] } = NOBODY
  private rows: number
  private head = 0
  private tidying = false
  private tidyNotBefore: Ms = 0
  private ended = false
  private vector: Uint8Array | null = null

  /** `doc` is whole and has the state `committed`. */
  constructor(doc: Y.Doc, { name, epoch, clients, committed, rows }: Origin, ports: RoomPorts, limits: Limits) {
    this.doc = doc
    this.epoch = epoch
    this.clients = clients
    this.committed = committed
    this.name = name
    this.rows = rows
    this.ports = ports
    this.limits = limits
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.takesAway ||= takesTypeAway(transaction)
    })
    doc.on('update', (bytes: Uint8Array) => this.keep(bytes))
  }

  /** Applies what the gate let through; `clients`: ids that write here for the first time. */
  apply(update: Uint8Array, writer: Member, clients: readonly number[]): void {
    this.clients.keep(writer.visitor.participant, clients)
    this.writing = { writer, clients }
    Y.applyUpdate(this.doc, update)
    assertWhole(this.doc)
    this.writing = NOBODY
  }

  /** The relay's own write. */
  edit(change: (doc: Y.Doc) => void): void {
    const { clientID } = this.doc
    const before = Y.getState(this.doc.store, clientID)
    if (!this.clients.hasWritten(clientID)) this.writing = { writer: null, clients: [clientID] }
    this.doc.transact(() => change(this.doc))
    this.writing = NOBODY
    if (Y.getState(this.doc.store, clientID) > before) this.clients.keep(RELAY, [clientID])
  }

  /** Takes in what Yjs emitted of its own while the document was loaded. */
  keep(bytes: Uint8Array): void {
    const { writer, clients } = this.writing
    this.writing = { writer, clients: [] }
    this.emitted.push({ bytes, writer, clients, takesAway: this.takesAway })
    this.takesAway = false
    this.emittedBytes += bytes.length
    this.vector = null
  }

  /** The state vector of what is committed; to be asked for while nothing else is applied. */
  stateVector(): Uint8Array {
    this.vector ??= Y.encodeStateVector(this.doc)
    return this.vector
  }

  /** How much of what it emitted is not committed yet. */
  emittedCount(): number {
    return this.emitted.length
  }

  /** Commits what was applied; gives it, part by part, each to be shared in its turn. */
  async commit(): Promise<readonly CommittedPart[]> {
    assertWhole(this.doc)
    const { emitted } = this
    if (emitted.length === 0) return []
    this.emitted = []
    this.emittedBytes = 0
    const startedAt = this.ports.clock.now()
    const sequence = await this.ports.log.append(emitted.map((each) => this.rowOf(each)))
    this.ports.monitor.committed(this.ports.clock.now() - startedAt, emitted.length)
    this.head = sequence.at(-1) ?? this.head
    this.rows += emitted.length
    return inParts(emitted)
  }

  /** What is committed is given to whoever joins from now on. */
  share({ update }: CommittedPart): void {
    this.committed.push(update)
  }

  /** Whether it may grow no more under a limit of `most` bytes; counts what is applied and not committed. */
  isFull(most: number): boolean {
    if (this.committed.size() + this.emittedBytes <= most) return false
    if (this.committed.isLarge()) return true
    return Y.encodeStateAsUpdate(this.doc).length > most
  }

  /** Gathers what has piled up in its log and beside its state, once that is much; to be called after a commit. */
  tidy(): void {
    const now = this.ports.clock.now()
    const { bytes, count } = this.committed.lag()
    const due = count >= this.limits.tailUpdates || bytes >= this.limits.tailBytes || this.needsSnapshot()
    if (!due || this.tidying || now < this.tidyNotBefore) return
    const upTo = this.head
    const covered = this.rows
    if (!this.committed.isLarge()) {
      const state = Y.encodeStateAsUpdate(this.doc)
      this.committed.replace(state)
      void this.snapshot(state, upTo, covered)
      return
    }
    this.tidying = true
    this.tidyNotBefore = now + this.limits.tidyEvery
    const built = this.committed.rebuild()
    built
      .then((state) => this.snapshot(state, upTo, covered))
      .catch((cause: unknown) => this.ports.logger.warn({ err: cause }, 'a state could not be gathered'))
      .finally(() => {
        this.tidying = false
      })
  }

  /** Lets go of it; nothing is written any more. */
  end(): void {
    this.ended = true
    this.doc.destroy()
  }

  private rowOf({ bytes, writer, clients }: Emitted): Parameters<Log['append']>[0][number] {
    return { document: this.name, bytes, by: writer?.visitor.participant ?? RELAY, clients }
  }

  private needsSnapshot(): boolean {
    const { limits } = this
    if (this.head === 0 || this.rows < limits.compactEvery) return false
    const { bytes } = this.committed.lag()
    return bytes * SNAPSHOT_SHARE >= this.committed.size() || this.rows >= limits.compactEvery * MANY
  }

  /** Writes `state`, which takes the place of `covered` rows. */
  private async snapshot(state: Uint8Array, upTo: number, covered: number): Promise<void> {
    if (this.ended || upTo === 0 || covered < this.limits.compactEvery) return
    this.rows -= covered
    try {
      await this.ports.log.compact(this.name, upTo, state)
    } catch (cause) {
      this.rows += covered
      this.tidyNotBefore = this.ports.clock.now() + this.limits.tidyEvery
      this.ports.logger.warn({ err: cause }, 'a log was not compacted')
    }
  }
}

const NOBODY = { writer: null, clients: [] }
/** A snapshot is due once the updates since make up this share of the document, or there are that many times as many rows. */
const SNAPSHOT_SHARE = 8
const MANY = 10

/**
 * What takes a shared type away is a part of its own: whoever wrote in it hears before that their words are saved if they were in
 * the document by then, and after it if they came too late. By that everyone knows who alone can bring those words back.
 */
function inParts(emitted: readonly Emitted[]): readonly CommittedPart[] {
  const parts: Emitted[][] = []
  let isAlone = true
  for (const each of emitted) {
    const part = parts.at(-1)
    if (!part || isAlone || each.takesAway) parts.push([each])
    else part.push(each)
    isAlone = each.takesAway
  }
  return parts.map((part) => ({ emitted: part, update: merge(part.map(({ bytes }) => bytes)) }))
}

function takesTypeAway(transaction: Y.Transaction): boolean {
  let found = false
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    found ||= struct instanceof Y.Item && struct.content instanceof Y.ContentType
  })
  return found
}

/** Throws when something in `doc` waits for what it builds on: the gate, or the log, has let a gap through. */
export function assertWhole(doc: Y.Doc): void {
  assert(
    doc.store.pendingStructs === null && doc.store.pendingDs === null,
    'a document holds updates that wait for others',
  )
}
