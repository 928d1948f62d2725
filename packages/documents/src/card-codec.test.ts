import type { Card, CardGroupId, CardId, ParticipantId, StructureId } from '@tablee/model'
import { KINDS, Kind } from '@tablee/model'
import { present } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardCell } from './card-cells.ts'
import { cardCell } from './card-cells.ts'
import type { CardDraft } from './card-codec.ts'
import { addCard, detailOf, readCard, textFieldOf } from './cards.ts'
import { PERSON } from './origin.ts'
import { cardsOf } from './roots.ts'

const id = 'card-one' as CardId
const written = (draft: Partial<CardDraft> = {}): Y.Doc => {
  const doc = new Y.Doc()
  addCard(doc, { id, kind: 'idea', at: 7, ...draft }, PERSON)
  return doc
}
const read = (doc: Y.Doc) => readCard(doc, 'roadmap', id)

describe('a card that is written is read again', () => {
  test('with all that it says', () => {
    const draft: CardDraft = {
      id,
      kind: 'question',
      at: 7,
      title: 'Comment allons-nous… ?',
      detail: 'Une ligne\n\nUne autre',
      fields: { state: 'kept', stake: 'La confiance' },
      by: 'person-one' as ParticipantId,
      for: 'structure-one' as StructureId,
      from: [{ card: 'card-two' as CardId, as: 'split', digest: 'abc' }],
      group: 'group-one' as CardGroupId,
      rank: 12.5,
    }
    expect(read(written(draft))).toEqual({
      ...draft,
      home: 'roadmap',
      removed: null,
      fields: { state: 'kept', stake: 'La confiance', public: '', scope: '' },
    })
  })

  test.each(Kind.options)('of kind %s, with its text fields as shared text from the start', (kind) => {
    const doc = written({ kind })
    const names = Object.entries(KINDS[kind].fields).flatMap(([name, { type }]) => (type === 'text' ? [name] : []))
    expect(names.filter((name) => textFieldOf(doc, id, name) === null)).toEqual([])
    expect(read(doc)?.fields).toEqual(Object.fromEntries(names.map((name) => [name, ''])))
  })

  test('whatever its title and detail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, detail) => {
        expect(read(written({ title, detail }))).toMatchObject({ title, detail })
      }),
    )
  })
})

describe('[READ1] nothing that is written of a card is left unread', () => {
  const cells: { readonly [Key in CardCell]: Card[Key] } = {
    kind: 'action',
    group: 'group-one' as CardGroupId,
    rank: 12.5,
    from: [{ card: 'card-two' as CardId, as: 'split', digest: 'abc' }],
    removed: { by: 'person-one' as ParticipantId, at: 9 },
    turned: 11,
    asks: { 'person-one': { by: 'person-two' as ParticipantId, at: 12 } },
  }
  const draft: Required<Omit<CardDraft, 'validated' | 'turned' | 'handedOnBy'>> = {
    id,
    kind: 'question',
    at: 7,
    title: 'Le pain',
    detail: 'et le sel',
    fields: { state: 'kept' },
    by: 'person-one' as ParticipantId,
    for: 'structure-one' as StructureId,
    from: cells.from,
    group: 'group-two' as CardGroupId,
    rank: 3,
    asks: { 'structure-one': { by: 'person-two' as ParticipantId, at: 8 } },
  }
  const full = (): Y.Doc => {
    const doc = written(draft)
    for (const [key, value] of Object.entries(cells)) cardsOf(doc).get(id)?.set(key, value)
    return doc
  }
  const keys = [...(cardsOf(full()).get(id)?.keys() ?? [])]

  test.each(Object.keys(cells) as CardCell[])('the cell %s', (key) => {
    const doc = written(draft)
    const { map } = cardCell(doc, id, key)
    doc.transact(() => map.set(key, cells[key]), PERSON)
    expect(read(doc)?.[key]).toEqual(cells[key])
  })

  test.each(keys)('a card reads otherwise without its %s', (key) => {
    const without = full()
    cardsOf(without).get(id)?.delete(key)
    expect(read(without)).not.toEqual(read(full()))
  })
})

test('a detail of lists and line breaks reads as lines', () => {
  const doc = written()
  const detail = present(detailOf(doc, id), 'a detail')
  detail.insert(0, [
    block('bulletList', [
      block('listItem', [block('paragraph', ['le pain'])]),
      block('listItem', [block('paragraph', ['le sel'])]),
    ]),
    block('paragraph', ['une', new Y.XmlElement('hardBreak'), 'deux']),
  ])
  expect(read(doc)?.detail).toBe('le pain\nle sel\nune\ndeux')
})

describe('what peers wrote is checked', () => {
  test('a field that does not fit, or is not of the kind, is as if it were empty', () => {
    const doc = written({ kind: 'question' })
    const fields = cardsOf(doc).get(id)?.get('fields') as Y.Map<unknown>
    fields.set('state', 'validated')
    fields.set('constructor', 'x')
    fields.set('status', 'exists')
    expect(read(doc)?.fields).toEqual({ stake: '', public: '', scope: '' })
  })

  test.each([
    ['kind', 'trend'],
    ['at', 'yesterday'],
    ['by', 12],
    ['removed', 'yes'],
  ])('a card whose %s is %j is none', (key, value) => {
    const doc = written()
    cardsOf(doc).get(id)?.set(key, value)
    expect(read(doc)).toBeNull()
  })

  test.each(['__proto__', 'constructor', 'short'])('a card under the key %s is none', (key) => {
    const doc = written()
    expect(cardsOf(doc).set(key, new Y.Map([['kind', 'idea']]))).toBeInstanceOf(Y.Map)
    expect(readCard(doc, 'roadmap', key as CardId)).toBeNull()
  })
})

function block(name: string, children: readonly (string | Y.XmlElement)[]): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  )
  return element
}
