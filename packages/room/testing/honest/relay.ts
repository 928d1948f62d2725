import * as Y from 'yjs'
import { ClientIds } from '../../src/client-ids.ts'
import { cutUpdate } from '../../src/codec/cut-update.ts'
import { buildState } from '../../src/codec/build-state.ts'
import type { Standing } from '../../src/gate/gate.ts'
import { MOST_SECTIONS, judge } from '../../src/gate/gate.ts'
import type { Dice } from '../network/dice.ts'
import { HONEST_RULES } from './edits.ts'

/** Why the gate refused something, and what. */
export interface FalseRefusal {
  readonly code: string
  readonly participant: string
  readonly bytes: Uint8Array
}

/** A room's document behind its gate, without wires and without a disk; what it emits goes to `send`. */
export class Relay {
  doc: Y.Doc
  readonly refused: FalseRefusal[] = []
  judged = 0
  private owners: ClientIds
  private readonly bindings: { client: number; participant: string }[] = []
  private readonly send: (update: Uint8Array, from: unknown) => void

  constructor(client: number, send: (update: Uint8Array, from: unknown) => void) {
    this.send = send
    this.doc = this.open(client, [])
    this.owners = new ClientIds([], this.doc)
  }

  /** Comes back from what it has kept. */
  restart(client: number): void {
    const { slices } = buildState([Y.encodeStateAsUpdate(this.doc)])
    this.doc = this.open(client, slices)
    this.owners = new ClientIds(this.bindings, this.doc)
  }

  claim(client: number, participant: string): void {
    if (!this.owners.claim(client, participant)) this.refuse('not-owned', participant, new Uint8Array())
  }

  /** Takes an update in, whole or in slices; false when it builds on what has not come yet. */
  receive(
    update: Uint8Array,
    from: { readonly participant: string; readonly standing: Standing },
    whole: boolean,
  ): boolean {
    const cut = whole ? null : cutUpdate(update, { depth: 1000, sections: MOST_SECTIONS })
    if (cut && !cut.ok) this.refuse(`cut: ${cut.error}`, from.participant, update)
    const slices = cut?.ok ? cut.value : [update]
    return slices.every((slice) => this.admit(slice, from))
  }

  /** A write of the relay's own. */
  edit(dice: Dice): void {
    this.doc.getMap('free').set(`relay-${dice(3)}`, dice(100))
  }

  private admit(update: Uint8Array, from: { readonly participant: string; readonly standing: Standing }): boolean {
    const { participant, standing } = from
    this.judged += 1
    const verdict = judge(
      { doc: this.doc, rules: HONEST_RULES, depth: 32, owners: this.owners, participant, standing },
      update,
    )
    if (!verdict.ok) {
      if (verdict.error !== 'gap') this.refuse(verdict.error, participant, update)
      return false
    }
    for (const client of verdict.value.clients) this.bindings.push({ client, participant })
    this.owners.keep(participant, verdict.value.clients)
    if (verdict.value.update) Y.applyUpdate(this.doc, verdict.value.update, from)
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) this.refuse('waits', participant, update)
    return true
  }

  private refuse(code: string, participant: string, bytes: Uint8Array): void {
    this.refused.push({ code, participant, bytes })
  }

  private open(client: number, slices: readonly Uint8Array[]): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = client
    for (const slice of slices) Y.applyUpdate(doc, slice, this)
    doc.on('update', (update: Uint8Array, origin: unknown) => this.send(update, origin))
    return doc
  }
}
