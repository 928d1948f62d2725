import * as Y from 'yjs'
import type { Standing } from '../../src/gate/gate.ts'
import type { Dice } from '../network/dice.ts'
import { drag, edit } from './edits.ts'
import type { Relay } from './relay.ts'

/** Where a tab's changes came from. */
const FROM_RELAY = 'relay'

/** A browser tab of a participant: its copy, its undo history, and a line on which messages take their time. */
export class Tab {
  readonly participant: string
  readonly standing: Standing
  readonly doc = new Y.Doc()
  isOnline = false
  private readonly relay: Relay
  private readonly dice: Dice
  private readonly history: Y.UndoManager
  private out: { readonly update: Uint8Array; readonly isStep: boolean }[] = []
  private into: Uint8Array[] = []
  private synced = false

  /** Opens on `copy`, that another tab of the same person has left in this browser. */
  constructor(
    relay: Relay,
    participant: string,
    standing: Standing,
    client: number,
    copy: Uint8Array | null,
    dice: Dice,
  ) {
    this.relay = relay
    this.participant = participant
    this.standing = standing
    this.dice = dice
    this.doc.clientID = client
    if (copy) Y.applyUpdate(this.doc, copy, FROM_RELAY)
    const { doc } = this
    const scope = [doc.getMap('free'), doc.getArray('list'), doc.getText('text'), doc.getXmlFragment('body')]
    this.history = new Y.UndoManager(scope, { captureTimeout: dice(2) ? 0 : 1e9 })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.isOnline && origin !== FROM_RELAY) this.out.push({ update, isStep: false })
    })
  }

  /** Its id is bound before anyone is shown it; the relay's state comes, and what it lacks goes. */
  connect(): void {
    if (this.isOnline) return
    this.isOnline = true
    this.synced = false
    this.relay.claim(this.doc.clientID, this.participant)
    this.into.push(Y.encodeStateAsUpdate(this.relay.doc, Y.encodeStateVector(this.doc)))
    this.out.push({ update: Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.relay.doc)), isStep: true })
  }

  /** Loses its line, with all that was on the way. */
  drop(): void {
    this.isOnline = false
    this.out = []
    this.into = []
  }

  hear(update: Uint8Array): void {
    if (this.isOnline) this.into.push(update)
  }

  act(): void {
    if (this.standing === 'reader') return
    if (this.dice(10) === 0) drag(this.doc, this.dice)
    else edit(this.doc, this.history, this.dice)
  }

  /** Lets some of what is on the way arrive; updates may be joined before they leave. */
  deliver(all: boolean): void {
    const arriving = this.into.splice(0, all ? this.into.length : this.dice(this.into.length + 1))
    for (const update of arriving) Y.applyUpdate(this.doc, update, FROM_RELAY)
    const leaving = this.out.splice(0, all ? this.out.length : this.dice(this.out.length + 1))
    if (leaving.length > 1 && this.dice(2) === 0 && leaving.every(({ isStep }) => !isStep)) {
      this.send(Y.mergeUpdates(leaving.map(({ update }) => update)), false)
      return
    }
    for (const { update, isStep } of leaving) this.send(update, isStep)
  }

  /** Whether nothing of it is on the way. */
  isQuiet(): boolean {
    return this.out.length === 0 && this.into.length === 0
  }

  private send(update: Uint8Array, isStep: boolean): void {
    const taken = this.relay.receive(update, this, !isStep || this.dice(2) === 0)
    if (!taken && this.synced) this.relay.refused.push({ code: 'gap', participant: this.participant, bytes: update })
    if (isStep) this.synced = true
  }
}
