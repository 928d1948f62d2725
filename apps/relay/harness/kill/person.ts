import type { Frame } from '@tablee/protocol'
import { REFUSALS } from '@tablee/protocol'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { TabChannel, TabClient } from '../../testing/tab-client.ts'
import { ChannelRefused, openTab } from '../../testing/tab-client.ts'
import type { Promises } from './promises.ts'
import { hasBegun, onRecords, write } from './record.ts'

/** Someone at a browser: a tab with a channel for each document, and a copy of each. */
export interface Person {
  /** Connects to the relay at `address` with all that they have; resolves once every document is synchronised. */
  connect(address: string): Promise<void>
  /** Writes a record of their own into one of the documents that they have, connected or not. */
  write(): void
  /** Resolves once all that they wrote is acknowledged. */
  saved(): Promise<void>
  /** Resolves once the line is gone and all that came over it was taken in. */
  gone(): Promise<void>
  close(): Promise<void>
  /** How many records they wrote. */
  written(): number
  /** Why documents of theirs were refused, which no honest person's are. */
  refusals(): readonly string[]
  readonly copies: ReadonlyMap<string, Y.Doc>
}

const RELAY = 'relay'

export function createPerson(
  name: string,
  who: { readonly cookie: string; readonly cycle: string; readonly documents: readonly string[] },
  promises: Promises,
): Person {
  const copies = new Map(who.documents.map((document) => [document, createCopy(document, promises)]))
  let tab: TabClient | null = null
  let written = 0

  return {
    copies: new Map([...copies].map(([document, { doc }]) => [document, doc])),
    connect: async (address) => {
      const client = await openTab({ address, cookie: who.cookie }, who.cycle)
      tab = client
      const ended = client.ended.then(({ code }) => {
        throw new Error(`the socket was closed with ${code}`)
      })
      await Promise.race([ended, Promise.all([...copies.values()].map((copy) => copy.join(client)))])
    },
    write: () => {
      const ready = [...copies.values()].filter((copy) => copy.isReady(tab !== null))
      const copy = ready[Math.floor(Math.random() * ready.length)]
      if (!copy) return
      written += 1
      copy.write(`${name}-${written}`)
    },
    saved: async () => {
      await Promise.all([...copies.values()].map((copy) => copy.saved()))
    },
    gone: async () => {
      await tab?.ended
      tab = null
      for (const copy of copies.values()) copy.leave()
    },
    close: async () => {
      await tab?.close()
      tab = null
      for (const copy of copies.values()) copy.leave()
    },
    written: () => written,
    refusals: () => [...copies.values()].flatMap((copy) => copy.refusals),
  }
}

/** One document as a person has it. */
interface Copy {
  readonly doc: Y.Doc
  readonly refusals: readonly string[]
  join(tab: TabClient): Promise<void>
  leave(): void
  /** Whether it can be written in: when connected, only once it is synchronised. */
  isReady(connected: boolean): boolean
  write(record: string): void
  saved(): Promise<void>
}

function createCopy(document: string, promises: Promises): Copy {
  const doc = new Y.Doc()
  const unsaved = new Set<string>()
  const refusals: string[] = []
  let epoch: number | null = null
  let channel: TabChannel | null = null
  /** Records of each document message on this channel, in order. */
  let sent: string[][] = []

  onRecords(doc, RELAY, (record) => promises.seen(document, record))
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== RELAY) channel?.update(update)
  })

  /** A channel ended; one that only lost its line comes back. */
  function note(reason: unknown): void {
    if (!(reason instanceof ChannelRefused)) return
    if (reason.code === 'socket-closed' || REFUSALS[reason.code].retry) return
    refusals.push(`${document} is refused as ${reason.code}`)
  }

  return {
    doc,
    refusals,
    join: async (tab) => {
      const synchronised = Promise.withResolvers<void>()
      const asked = Promise.withResolvers<Uint8Array>()
      // the first document message, which the tab sends by itself, is empty
      sent = [[]]
      let acknowledged = 0
      const hear = (frame: Frame): void => {
        if (frame.type === 'update' || frame.type === 'sync-step-2') Y.applyUpdate(doc, frame.update, RELAY)
        if (frame.type === 'sync-step-1') asked.resolve(frame.stateVector)
        if (frame.type === 'sync-step-2') synchronised.resolve()
        if (frame.type !== 'ack') return
        for (const record of sent.slice(acknowledged, frame.count).flat()) {
          promises.acknowledged(document, record)
          unsaved.delete(record)
        }
        acknowledged = frame.count
      }
      const opened = await tab
        .open(document, {
          client: doc.clientID,
          epoch,
          stateVector: Y.encodeStateVector(doc),
          onFrame: hear,
        })
        .catch((reason: unknown) => {
          note(reason)
          throw reason
        })
      const refused = opened.refused.then((reason) => {
        note(reason)
        throw reason
      })
      // told to whoever waits, and noted for the others
      refused.catch(() => {})
      const vector = await Promise.race([asked.promise, refused])
      sent.push([...unsaved])
      opened.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(doc, vector) })
      await Promise.race([synchronised.promise, refused])
      epoch = opened.epoch
      channel = opened
    },
    leave: () => {
      channel = null
    },
    isReady: (connected) => hasBegun(doc) && (channel !== null || !connected),
    write: (record) => {
      unsaved.add(record)
      if (channel) sent.push([record])
      write(doc, record)
    },
    saved: async () => present(channel, 'a channel').acked(),
  }
}
