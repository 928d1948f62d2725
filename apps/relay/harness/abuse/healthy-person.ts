import type { Frame } from '@tablee/protocol'
import { decodeStates } from '@tablee/protocol'
import * as Y from 'yjs'
import type { TabChannel, TabClient } from '../../testing/tab-client.ts'
import { openTab } from '../../testing/tab-client.ts'
import type { Person } from './abused-cycle.ts'

const FROM_RELAY = 'relay'

/** Presence that someone was shown. */
export interface Shown {
  readonly client: number
  readonly state: unknown
}

/** Someone at work: a card of their own, whose number they raise, and a cursor. */
export class HealthyPerson {
  readonly doc = new Y.Doc()
  readonly participant: string
  /** When each number was written (ms), to be matched with when the other saw it. */
  readonly writtenAt = new Map<number, number>()
  /** Told of every number of another's card, and of every presence. */
  onNumber: (participant: string, number: number) => void = () => {}
  onPresence: (shown: Shown) => void = () => {}
  /** Whether its line, or its channel, has ever ended. */
  hasEnded = false
  private readonly tab: TabClient
  private channel: TabChannel | null = null
  private number = 0

  private constructor(person: Person, tab: TabClient) {
    this.participant = person.participant
    this.tab = tab
  }

  /** Someone who has synchronised, and whose card is there. */
  static async begin(person: Person, cycle: string, document: string): Promise<HealthyPerson> {
    const healthy = new HealthyPerson(person, await openTab(person, cycle))
    await healthy.open(document)
    return healthy
  }

  get client(): number {
    return this.doc.clientID
  }

  /** Everything that this person wrote, as updates. */
  readonly written: Uint8Array[] = []

  work(): void {
    this.number += 1
    this.writtenAt.set(this.number, performance.now())
    this.card()?.set('number', this.number)
  }

  point(): void {
    this.channel?.show({ cursor: { x: this.client % 1000, y: performance.now() } })
  }

  async saved(): Promise<void> {
    await this.channel?.acked()
  }

  leave(): void {
    this.tab.terminate()
  }

  private async open(document: string): Promise<void> {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === FROM_RELAY) return
      this.written.push(update)
      this.channel?.update(update)
    })
    const cards: Y.Map<unknown> = this.doc.getMap('cards')
    cards.observeDeep(() => {
      for (const [participant, card] of cards)
        if (participant !== this.participant && card instanceof Y.Map)
          this.onNumber(participant, Number(card.get('number')))
    })
    this.channel = await this.tab.open(document, {
      client: this.client,
      onFrame: (frame) => this.hear(frame),
    })
    const ended = (): void => {
      this.hasEnded = true
    }
    this.channel.refused.then(ended, ended)
    cards.set(this.participant, new Y.Map<unknown>([['number', 0]]))
    await this.saved()
  }

  private hear(frame: Frame): void {
    if (frame.type === 'sync-step-2' || frame.type === 'update') Y.applyUpdate(this.doc, frame.update, FROM_RELAY)
    if (frame.type !== 'awareness') return
    const states = decodeStates(frame.states)
    if (states.ok) for (const { client, state } of states.value) this.onPresence({ client, state })
  }

  private card(): Y.Map<unknown> | undefined {
    return this.doc.getMap<Y.Map<unknown>>('cards').get(this.participant)
  }
}
