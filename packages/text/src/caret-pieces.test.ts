import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { caretPieces, caretsIn, caretsNamed } from './caret-pieces.ts'
import type { Caret } from './writing.ts'

function texts(): { readonly title: Y.Text; readonly other: Y.Text } {
  const cards = new Y.Doc().getMap<Y.Text>('cards')
  cards.set('title', new Y.Text('Le lycée 👩‍🏫 ouvert'))
  cards.set('other', new Y.Text('Autre chose'))
  return { title: cards.get('title') ?? new Y.Text(), other: cards.get('other') ?? new Y.Text() }
}

function caretAt(text: Y.Text, anchor: number, head: number, name = 'Léa'): Caret {
  const place = (offset: number): Y.RelativePosition => Y.createRelativePositionFromTypeIndex(text, offset, -1)
  return { key: name, name, color: '#0a6b63', anchor: place(anchor), head: place(head) }
}

test('[K1] a caret is in the text that it names, and in no other', () => {
  const { title, other } = texts()
  const carets = [caretAt(title, 2, 2), caretAt(other, 1, 1, 'Marc')]
  expect(caretsNamed(carets, title).map(({ name }) => name)).toEqual(['Léa'])
  expect(caretsNamed(carets, other).map(({ name }) => name)).toEqual(['Marc'])
  expect(caretsIn(title, carets).map(({ caret, head }) => [caret.name, head])).toEqual([['Léa', 2]])
})

test('[K2] a caret stays after its letter while others write before it, and is nowhere until its letter has come', () => {
  const { title } = texts()
  const caret = caretAt(title, 3, 8)
  title.insert(0, 'Oui : ')
  expect(caretsIn(title, [caret])).toEqual([{ caret, from: 9, to: 14, head: 14 }])
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(present(title.doc)))
  const theirs = elsewhere.getMap<Y.Text>('cards').get('title') ?? new Y.Text()
  theirs.insert(theirs.length, ' !')
  const early = caretAt(theirs, theirs.length, theirs.length)
  expect(caretsIn(title, [early])).toEqual([])
  Y.applyUpdate(present(title.doc), Y.encodeStateAsUpdate(elsewhere))
  expect(caretsIn(title, [early]).map(({ head }) => head)).toEqual([title.length])
})

test('[K3] the pieces say all the words, once, in order, with each caret where it stands, never within a code point', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }), (ends) => {
      const { title } = texts()
      const words = title.toString()
      const placed = caretsIn(
        title,
        ends.map(([anchor, head], index) =>
          caretAt(title, Math.min(anchor, words.length), Math.min(head, words.length), `p${index}`),
        ),
      )
      const pieces = caretPieces(words, placed)
      expect(pieces.map((piece) => piece.words).join('')).toBe(words)
      expect(pieces.flatMap(({ carets }) => carets)).toHaveLength(ends.length)
      for (const piece of pieces) expect(piece.words.isWellFormed()).toBe(true)
    }),
  )
})

function present(doc: Y.Doc | null): Y.Doc {
  if (!doc) throw new Error('it lies in a document')
  return doc
}
