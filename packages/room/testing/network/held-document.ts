import type { Frame, RefusalCode } from '@tablee/protocol'
import { decodeStates, encodeFrame, encodeStates } from '@tablee/protocol'
import * as Y from 'yjs'
import { historyOf } from './edit-document.ts'

/** Origin of what came from the relay, or from the local copy. */
const FROM_ELSEWHERE = 'elsewhere'

/** Where the messages of a channel go: to the relay, as part of one line. */
export type Say = (message: Uint8Array) => void

/** What a person's other tabs, and their next ones, find of a document on this device. */
export interface LocalCopy {
  epoch: number | null
  readonly updates: Uint8Array[]
}

/** One document in one tab, and the channel under which it is open. It does what PROTOCOL.md asks of an honest client. */
export class HeldDocument {
  readonly doc: Y.Doc
  readonly history: Y.UndoManager
  readonly copy: LocalCopy
  /** What the relay has said is committed, and what it has said of others. */
  readonly acknowledged: Uint8Array[] = []
  readonly heard: Uint8Array[] = []
  /** Refusals for which there is no other attempt. */
  readonly refusals: RefusalCode[] = []
  /** Refusals after which to try again. */
  retries = 0
  /** The number of the channel, or null while there is none. */
  channel: number | null = null
  private say: Say | null = null
  private mayWrite = false
  private isSynced = false
  private sent: Uint8Array[] = []
  private count = 0
  private clock = 0

  constructor(client: number, copy: LocalCopy) {
    this.doc = new Y.Doc()
    this.doc.clientID = client
    this.copy = copy
    for (const update of copy.updates) Y.applyUpdate(this.doc, update, FROM_ELSEWHERE)
    if (copy.updates.length > 1) copy.updates.splice(0, Infinity, Y.encodeStateAsUpdate(this.doc))
    this.history = historyOf(this.doc)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      copy.updates.push(update)
      if (origin !== FROM_ELSEWHERE && this.isSynced) this.write('update', update)
    })
  }

  /** Whether everything this document sent is committed. */
  get isSaved(): boolean {
    return this.isSynced && this.count === this.sent.length
  }

  /** The relay has opened the channel: what it says next is the document's. */
  opened(say: Say, epoch: number, mayWrite: boolean): void {
    if (this.copy.epoch !== null && this.copy.epoch !== epoch) throw new Error('opened under another epoch')
    this.copy.epoch = epoch
    this.mayWrite = mayWrite
    this.say = say
    this.askForState()
  }

  /** The channel, or its line, has ended. */
  closed(): void {
    this.channel = null
    this.say = null
    this.isSynced = false
    this.sent = []
    this.count = 0
  }

  askForState(): void {
    this.say?.(encodeFrame({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }))
  }

  /** Sends its last update once more. */
  repeat(): void {
    const last = this.sent.at(-1)
    if (last && this.isSynced) this.write('update', last)
  }

  show(cursor: { readonly x: number; readonly y: number }): void {
    this.clock += 1
    const states = encodeStates([
      { client: this.doc.clientID, clock: this.clock, state: { who: 'somebody else', cursor } },
    ])
    this.say?.(encodeFrame({ type: 'awareness', states }))
  }

  /** Takes in a message of the channel; gives the people it shows, by client id. */
  hear(frame: Frame): readonly { readonly client: number; readonly who: unknown }[] {
    switch (frame.type) {
      case 'sync-step-1':
        // a reader's cleaning of formatting is nobody else's
        if (!this.mayWrite) return []
        this.write('sync-step-2', Y.encodeStateAsUpdate(this.doc, frame.stateVector))
        this.isSynced = true
        return []
      case 'sync-step-2':
      case 'update':
        this.heard.push(frame.update)
        Y.applyUpdate(this.doc, frame.update, FROM_ELSEWHERE)
        return []
      case 'ack':
        return this.acknowledge(frame.count)
      case 'awareness':
        return peopleIn(frame.states)
      case 'query-awareness':
      case 'permission-denied':
        throw new Error(`the relay said ${frame.type} on a channel`)
    }
  }

  private write(type: 'sync-step-2' | 'update', update: Uint8Array): void {
    this.sent.push(update)
    this.say?.(encodeFrame({ type, update }))
  }

  private acknowledge(count: number): [] {
    if (count < this.count || count > this.sent.length)
      throw new Error(`acknowledged ${count} of ${this.sent.length}, after ${this.count}`)
    this.acknowledged.push(...this.sent.slice(this.count, count))
    this.count = count
    return []
  }
}

function peopleIn(bytes: Uint8Array): readonly { readonly client: number; readonly who: unknown }[] {
  const states = decodeStates(bytes)
  if (!states.ok) throw new Error('the relay sent presence that nobody can read')
  return states.value
    .filter(({ state }) => state !== null)
    .map(({ client, state }) => ({ client, who: (state as { who?: unknown }).who }))
}
