import * as Y from 'yjs'
import { ClientIds } from '../client-ids.ts'
import { codecHere } from '../codec/codec-here.ts'
import type { Court } from '../gate/gate.ts'
import { judge } from '../gate/gate.ts'

// what judging an update costs beside applying it, which every relay must do

declare const process: { readonly stdout: { write(text: string): void } }
declare const performance: { now(): number }

const ROUNDS = 7
const SMALL = 4_000
const SHAPES = 6_500
const RULES = { roots: { records: 'map', text: 'text' }, sealed: ['cards'], maxBytes: 1e9 } as const

/** Small updates as people make them one after another, on a document that has something in it. */
function smallUpdates(write: (doc: Y.Doc, index: number) => void): {
  readonly base: Uint8Array
  readonly updates: readonly Uint8Array[]
} {
  const doc = new Y.Doc()
  for (let index = 0; index < 200; index += 1) doc.getMap('records').set(`r${index}`, shape(index))
  doc.getText('text').insert(0, 'Ce que nous avons dit en atelier. '.repeat(50))
  const base = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < SMALL; index += 1) write(doc, index)
  return { base, updates }
}

function shape(index: number): Y.Map<unknown> {
  const props = { text: 'Le décrochage', color: 'yellow' }
  return new Y.Map<unknown>([['$', { id: `shape:${index}`, type: 'note', x: index * 1.5, y: 2, props }]])
}

function courtOf(doc: Y.Doc): Court {
  const owners = new ClientIds(
    [...doc.store.clients.keys()].map((client) => ({ client, participant: 'me' })),
    doc,
  )
  return { doc, rules: RULES, depth: 32, owners, participant: 'me', standing: 'writer' }
}

/** Judges and applies each update in turn; gives microseconds of each for one. */
function both(base: Uint8Array, updates: readonly Uint8Array[]): readonly [judged: number, applied: number] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  const court = courtOf(doc)
  let [judged, applied] = [0, 0]
  for (const update of updates) {
    const start = performance.now()
    const verdict = judge(court, update)
    const middle = performance.now()
    if (!verdict.ok) throw new Error(`an honest update was refused: ${verdict.error}`)
    court.owners.keep('me', verdict.value.clients)
    if (verdict.value.update) Y.applyUpdate(doc, verdict.value.update)
    judged += middle - start
    applied += performance.now() - middle
  }
  return [(judged * 1000) / updates.length, (applied * 1000) / updates.length]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

function report(name: string, base: Uint8Array, updates: readonly Uint8Array[]): void {
  both(base, updates)
  const rounds = Array.from({ length: ROUNDS }, () => both(base, updates))
  const [judged, applied] = [median(rounds.map(([one]) => one)), median(rounds.map(([, other]) => other))]
  const ratio = (judged / applied).toFixed(2)
  process.stdout.write(
    `${name.padEnd(34)} judge ${judged.toFixed(1)} µs, apply ${applied.toFixed(1)} µs: ${ratio} × apply\n`,
  )
}

const drags = smallUpdates((doc, index) =>
  (doc.getMap('records').get(`r${index % 200}`) as Y.Map<unknown>).set('xy', [index, index / 3]),
)
const typing = smallUpdates((doc, index) => doc.getText('text').insert((index * 7) % 1500, 'é'))
const erasing = smallUpdates((doc, index) => doc.getText('text').delete((index * 7) % 100, index % 2 ? 0 : 1))
report('a shape dragged', drags.base, drags.updates)
report('a character typed', typing.base, typing.updates)
report('a character erased', erasing.base, erasing.updates)

const large = new Y.Doc()
large.transact(() => {
  for (let index = 0; index < SHAPES; index += 1) large.getMap('records').set(`r${index}`, shape(index))
})
const whole = Y.encodeStateAsUpdate(large)
const empty = Y.encodeStateAsUpdate(new Y.Doc())
const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`
report(`${kib(whole.length)} at once`, empty, [whole])
const slices = await codecHere.cut(whole)
if (slices.ok) report(`${kib(whole.length)} in ${slices.value.length} slices, each`, empty, slices.value)
