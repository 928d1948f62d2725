import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { codecHere } from './codec-here.ts'

const KIB = 1024

/** A document of some size, in whose making three people took turns, with deletions and containers in containers. */
function bigDocument(records: number, words: string): Y.Doc {
  const docs = [11, 3, 7].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })
  const sync = (): void => {
    for (const from of docs)
      for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  }
  for (let index = 0; index < records; index += 1) {
    const doc = docs[index % 3] as Y.Doc
    doc.getMap('records').set(
      `r${index}`,
      new Y.Map<unknown>([
        ['text', new Y.Text(words)],
        ['at', index],
      ]),
    )
    doc.getArray('list').insert(index % (doc.getArray('list').length + 1), [index])
    if (index % 5 === 0)
      doc
        .getMap<Y.Map<unknown>>('records')
        .get(`r${index - 1}`)
        ?.set('at', 'moved')
    if (index % 7 === 0) doc.getMap('records').delete(`r${index - 3}`)
    if (index % 50 === 0) sync()
  }
  sync()
  return docs[0] as Y.Doc
}

const contents = (doc: Y.Doc): unknown => [doc.getMap('records').toJSON(), doc.getArray('list').toJSON()]

async function cut(update: Uint8Array): Promise<readonly Uint8Array[]> {
  const slices = await codecHere.cut(update)
  if (!slices.ok) throw new Error(slices.error)
  return slices.value
}

describe('a large update is cut', () => {
  test('[GATE20] into slices of 32 KiB at most, none of which waits for a later one, that do what the whole does', async () => {
    const whole = bigDocument(3_000, 'Ce que nous avons dit en atelier')
    const slices = await cut(Y.encodeStateAsUpdate(whole))
    const doc = new Y.Doc()
    for (const slice of slices) {
      Y.applyUpdate(doc, slice)
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      expect(slice.length).toBeLessThanOrEqual(32 * KIB)
    }
    expect(slices.length).toBeGreaterThan(5)
    expect(contents(doc)).toEqual(contents(whole))
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(whole))
  })

  test('[GATE20] one struct that is larger goes alone', async () => {
    const whole = new Y.Doc()
    whole.getMap('records').set('a', 'x'.repeat(100 * KIB))
    whole.getMap('records').set('b', 1)
    const slices = await cut(Y.encodeStateAsUpdate(whole))
    expect(slices.map((slice) => slice.length > 32 * KIB)).toEqual([true, false])
  })

  test('[GATE20] what is missing in its middle is missing in the slices too', async () => {
    const [early, late] = [new Y.Doc(), new Y.Doc()]
    early.getText('t').insert(0, 'a')
    const first = Y.encodeStateAsUpdate(early)
    early.getText('t').insert(1, 'b')
    const known = Y.encodeStateVector(early)
    early.getText('t').insert(2, 'c')
    const slices = await cut(Y.mergeUpdates([first, Y.encodeStateAsUpdate(early, known)]))
    Y.applyUpdate(late, slices[0] as Uint8Array)
    expect(late.getText('t').toJSON()).toBe('a')
    Y.applyUpdate(late, Y.encodeStateAsUpdate(early))
    for (const slice of slices) Y.applyUpdate(late, slice)
    expect(late.getText('t').toJSON()).toBe('abc')
  })

  test('[GATE21] what is no update is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const whole = Uint8Array.from([...bytes, 1])
        const result = await codecHere.cut(whole)
        if (result.ok) Y.decodeUpdate(whole)
      }),
      { numRuns: 2_000 },
    )
    expect(await codecHere.cut(Uint8Array.of(1, 1, 5, 0, 0, 1))).toEqual({ ok: false, error: 'malformed' })
  })
})

describe('a state is built', () => {
  test('[GATE22] from a snapshot and what came since, without what was written and deleted again', async () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'un début')
    const snapshot = Y.encodeStateAsUpdate(doc)
    const tail: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => tail.push(update))
    doc.getText('t').insert(0, 'x'.repeat(10_000))
    doc.getText('t').delete(0, 10_000)
    doc.getText('t').insert(8, ', une suite')
    const { state, slices } = await codecHere.build([snapshot, ...tail])
    expect(state).toEqual(Y.encodeStateAsUpdate(doc))
    const other = new Y.Doc()
    for (const slice of slices) Y.applyUpdate(other, slice)
    expect(other.getText('t').toJSON()).toBe('un début, une suite')
  })

  test('[GATE23] not from updates that leave a gap between them', async () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'a')
    const known = Y.encodeStateVector(doc)
    doc.getText('t').insert(1, 'b')
    await expect(codecHere.build([Y.encodeStateAsUpdate(doc, known)])).rejects.toThrow('gap')
  })

  test('[GATE24] what a client lacks of a state is told by its state vector; what is none is refused', async () => {
    const doc = bigDocument(30, 'mot')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    doc.getArray('list').insert(0, ['nouveau'])
    const lacking = await codecHere.diff(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(other))
    Y.applyUpdate(other, lacking)
    expect(contents(other)).toEqual(contents(doc))
    await expect(codecHere.diff(Y.encodeStateAsUpdate(doc), Uint8Array.of(200, 1))).rejects.toThrow('end of array')
  })
})
