import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SimulatedClient } from '../testing/index.ts'
import { DOCUMENT, SimulatedClient as Client, settle, startRooms } from '../testing/index.ts'

const CLIENTS = 4

/** One thing that somebody does, or that happens to their line. */
const step = fc.record({
  who: fc.nat(CLIENTS - 1),
  act: fc.constantFrom(
    'card',
    'title',
    'cell',
    'erase',
    'format',
    'list',
    'unlist',
    'undo',
    'redo',
    'drop',
    'reconnect',
    'settle',
    'relay',
  ),
  at: fc.nat(50),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

class Person {
  readonly client: SimulatedClient
  readonly history: Y.UndoManager
  private online = true

  constructor(index: number) {
    this.client = new Client(`person-${index}`)
    const { doc } = this.client
    this.history = new Y.UndoManager([doc.getText('text'), doc.getMap('free')], { captureTimeout: 0 })
  }

  get doc(): Y.Doc {
    return this.client.doc
  }

  setLine(rooms: Parameters<SimulatedClient['connect']>[0], online: boolean): void {
    if (online === this.online && online) return
    this.online = online
    if (online) this.client.connect(rooms, DOCUMENT)
    else this.client.disconnect()
  }

  do({ act, at, text }: Step): void {
    const cards: Y.Map<Y.Map<unknown>> = this.doc.getMap('cards')
    const written = this.doc.getText('text')
    const list = this.doc.getArray('list')
    const card = [...cards.values()][at % Math.max(1, cards.size)]
    switch (act) {
      case 'card':
        this.doc.transact(() =>
          cards.set(`${this.doc.clientID}-${cards.size}`, new Y.Map<unknown>([['title', new Y.Text(text)]])),
        )
        return
      case 'title':
        ;(card?.get('title') as Y.Text | undefined)?.insert(0, text)
        return
      case 'cell':
        card?.set('removed', { by: text, at })
        this.doc.getMap('free').set(`cell-${at % 3}`, text)
        return
      case 'erase':
        if (written.length > 0) written.delete(0, boundary(written, 1))
        return
      case 'format':
        written.insert(boundary(written, at), text, at % 2 ? { bold: true } : {})
        written.format(0, boundary(written, at + 1), { italic: at % 3 ? true : null })
        return
      case 'list':
        list.insert(at % (list.length + 1), [{ text, at }])
        return
      case 'unlist':
        if (list.length > 0) list.delete(at % list.length, 1)
        return
      case 'undo':
        this.history.undo()
        return
      case 'redo':
        this.history.redo()
        return
      default:
    }
  }
}

/** Where the `count`th character of `text` ends: never in the middle of one. */
function boundary(text: Y.Text, count: number): number {
  return [...text.toString()].slice(0, count).join('').length
}

test('[ROOM9] replicas converge, and no honest update is refused, whatever drops, waits or comes late', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
      const { rooms, log, rights } = startRooms({ compactEvery: 20, messagesPerSecond: 1e6, messagesBurst: 1e6 })
      rights.set('reader', 'read')
      const people = Array.from({ length: CLIENTS }, (_, index) => new Person(index))
      const reader = new Client('reader').connect(rooms, DOCUMENT)
      for (const person of people) person.client.connect(rooms, DOCUMENT)
      for (const next of steps) {
        const person = people[next.who]
        if (next.act === 'drop') person?.setLine(rooms, false)
        else if (next.act === 'reconnect') person?.setLine(rooms, true)
        else if (next.act === 'settle') await settle()
        else if (next.act === 'relay')
          await rooms.edit(DOCUMENT, (doc) => void doc.getMap('free').set('relay', next.text))
        else person?.do(next)
      }
      await settle()
      for (const person of people) person.setLine(rooms, true)
      await settle()

      for (const { client } of people) {
        expect([client.closedWith, client.refusedWith]).toEqual([null, null])
        expect(client.heard('ack').at(-1)?.count).toBeGreaterThan(0)
      }
      const all = await rooms.read(DOCUMENT, contentsOf)
      for (const doc of [...people.map((person) => person.doc), reader.doc]) expect(contentsOf(doc)).toEqual(all)

      const { snapshot, tail } = await log.load(DOCUMENT)
      const restored = new Y.Doc()
      for (const update of [...(snapshot ? [snapshot] : []), ...tail]) Y.applyUpdate(restored, update)
      expect(contentsOf(restored)).toEqual(all)
    }),
    { numRuns: 200 },
  )
}, 60_000)

function contentsOf(doc: Y.Doc): unknown {
  return [
    doc.getMap('cards').toJSON(),
    doc.getMap('free').toJSON(),
    doc.getArray('list').toJSON(),
    doc.getText('text').toDelta(),
  ]
}
