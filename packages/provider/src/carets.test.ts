import { manualScheduler } from '@tablee/std'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { caretsOf } from './carets.ts'

function open(client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const time = manualScheduler(10_000)
  const sent: unknown[] = []
  awareness.on('update', (_changes: unknown, origin: unknown) => {
    if (origin === 'local') sent.push(awareness.getLocalState())
  })
  return { doc, awareness, time, sent, carets: caretsOf(awareness, time) }
}

const place = (doc: Y.Doc, offset: number): Y.RelativePosition =>
  Y.createRelativePositionFromTypeIndex(doc.getMap<Y.Text>('cards').get('title') ?? new Y.Text(), offset, -1)

/** What the relay passes on: a state, with whose it is. */
function say(to: Awareness, client: number, state: Record<string, unknown>): void {
  const from = new Awareness(new Y.Doc())
  from.clientID = client
  // what is said first has the clock of nothing said
  from.setLocalState({})
  from.setLocalState(state)
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [client]), 'network')
  from.destroy()
}

test('[PROV25] a caret is shown ten times a second at most, and is gone at once', () => {
  const { doc, carets, time, sent } = open(1)
  doc.getMap('cards').set('title', new Y.Text('Bonjour'))
  for (let offset = 0; offset < 4; offset += 1) {
    carets.show({ anchor: place(doc, offset), head: place(doc, offset) })
    time.advance(20)
  }
  expect(sent).toHaveLength(1)
  time.advance(100)
  expect(sent).toHaveLength(2)
  carets.show({ anchor: place(doc, 3), head: place(doc, 3) })
  time.advance(200)
  expect(sent).toHaveLength(2)
  carets.show(null)
  carets.show(null)
  expect(sent.slice(2)).toEqual([null])
})

test('[PROV25] what names a root, nothing, or nobody is not shown', () => {
  const { doc, awareness, carets } = open(1)
  const good = { item: { client: 5, clock: 3 }, type: { client: 5, clock: 1 }, assoc: -1 }
  const forged: readonly unknown[] = [
    { tname: 'cards', assoc: 0 },
    {},
    { item: { client: 5, clock: -1 } },
    { item: { client: 5, clock: 0.5 } },
    { item: 'x' },
    null,
  ]
  for (const [index, end] of forged.entries()) {
    say(awareness, 100 + index, { who: 'marc', caret: { anchor: end, head: good } })
    say(awareness, 200 + index, { who: 'marc', caret: { anchor: good, head: end } })
  }
  say(awareness, 300, { caret: { anchor: good, head: good } })
  say(awareness, 301, { who: 'marc', caret: 7 })
  expect(carets.peers.get()).toEqual([])
  expect([...doc.share.keys()]).toEqual([])
  say(awareness, 302, { who: 'marc', caret: { anchor: { ...good, tname: 'plan' }, head: good } })
  expect(carets.peers.get()).toMatchObject([{ client: 302, who: 'marc', anchor: { tname: null } }])
})
