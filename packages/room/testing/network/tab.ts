import type { RelayControl } from '@tablee/protocol'
import {
  CONTROL_CHANNEL,
  REFUSALS,
  decodeFrame,
  decodePacket,
  decodeRelayControl,
  encodeControl,
  encodePacket,
} from '@tablee/protocol'
import { unreachable } from '@tablee/std'
import type { LocalCopy } from './held-document.ts'
import { HeldDocument } from './held-document.ts'
import { Line } from './line.ts'

/** What a tab tells of what it saw and must not have seen. */
export type Report = (fault: string) => void

/** Someone's tab: a few documents and at most one line to the relay. */
export class Tab {
  readonly participant: string
  readonly documents: ReadonlyMap<string, HeldDocument>
  line: Line | null = null
  private readonly report: Report
  private readonly ownerOf: ReadonlyMap<number, string>
  private lastChannel = 0

  /** `ownerOf` tells whose each client id is, and so whom its presence must name. */
  constructor(
    participant: string,
    documents: ReadonlyMap<string, HeldDocument>,
    ownerOf: ReadonlyMap<number, string>,
    report: Report,
  ) {
    this.participant = participant
    this.documents = documents
    this.ownerOf = ownerOf
    this.report = report
  }

  /** A new line, on which every document is asked for; `attach` puts the rooms at its other end. */
  connect(attach: (line: Line) => void): void {
    if (this.line) return
    this.lastChannel = 0
    const line = new Line(this.participant, { receive: (bytes) => this.receive(bytes), ended: () => this.lost() })
    this.line = line
    attach(line)
    this.openDocuments()
  }

  /** Asks for the documents that have no channel. */
  openDocuments(): void {
    const { line } = this
    if (!line) return
    for (const [name, document] of this.documents) {
      if (document.channel !== null) continue
      this.lastChannel += 1
      document.channel = this.lastChannel
      const { channel, copy, doc } = document
      this.say(
        CONTROL_CHANNEL,
        encodeControl({ type: 'open', channel, document: name, client: doc.clientID, epoch: copy.epoch }),
      )
    }
  }

  /** Gives its line up; see `Line.drop`. */
  drop(lingers: boolean): void {
    const { line } = this
    this.lost()
    line?.drop(lingers)
  }

  private lost(): void {
    this.line = null
    for (const document of this.documents.values()) document.closed()
  }

  private say(channel: number, message: Uint8Array): void {
    this.line?.send(encodePacket(channel, message))
  }

  private receive(bytes: Uint8Array): void {
    const packet = decodePacket(bytes)
    if (!packet.ok) return this.report('a packet that nobody can read')
    const { channel, message } = packet.value
    if (channel === CONTROL_CHANNEL) {
      const control = decodeRelayControl(message)
      return control.ok ? this.obey(control.value) : this.report('a control message that nobody can read')
    }
    const frame = decodeFrame(message)
    const [name, document] = this.openUnder(channel)
    if (!frame.ok || !document) return this.report(`a message on channel ${channel}, which is not open`)
    try {
      for (const { client, who } of document.hear(frame.value))
        if (this.ownerOf.get(client) !== who) this.report(`client ${client} was shown as ${String(who)}`)
    } catch (cause) {
      this.report(`${name}: ${String(cause)}`)
    }
  }

  private obey(control: RelayControl): void {
    switch (control.type) {
      case 'opened': {
        const [, document] = this.openUnder(control.channel)
        const { channel } = control
        return document
          ? document.opened((message) => this.say(channel, message), control.epoch, control.rights === 'write')
          : this.report(`opened channel ${channel}, which was not asked for`)
      }
      case 'refused': {
        const [, document] = this.openUnder(control.channel)
        if (!document) return this.report(`refused channel ${control.channel}, which is not open`)
        if (REFUSALS[control.code].retry) document.retries += 1
        else document.refusals.push(control.code)
        return document.closed()
      }
      case 'bye':
        return REFUSALS[control.code].retry ? undefined : this.report(`bye: ${control.code}`)
      case 'rights':
      case 'filling':
      case 'pong':
        return
      default:
        return unreachable(control)
    }
  }

  private openUnder(channel: number): readonly [string, HeldDocument | null] {
    for (const [name, document] of this.documents) if (document.channel === channel) return [name, document]
    return ['', null]
  }
}

/** A tab for `participant` on `documents`, with the copies that this device has of them. */
export function openTab(
  participant: string,
  documents: readonly string[],
  surroundings: {
    readonly copyOf: (participant: string, document: string) => LocalCopy
    readonly nextClient: () => number
    readonly ownerOf: Map<number, string>
    readonly report: Report
  },
): Tab {
  const { copyOf, nextClient, ownerOf, report } = surroundings
  const held = documents.map((document) => {
    const client = nextClient()
    ownerOf.set(client, participant)
    return [document, new HeldDocument(client, copyOf(participant, document))] as const
  })
  return new Tab(participant, new Map(held), ownerOf, report)
}
