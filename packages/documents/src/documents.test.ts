import type { Card, CardId, Live } from '@tablee/model'
import { Card as CardSchema, EMPTY_LIVE, KINDS, Kind } from '@tablee/model'
import { valueStore } from '@tablee/std'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardDraft } from './card-codec.ts'
import { addCard, detailOf, readCard, readCards, setField, setRemoved, textFieldOf, titleOf } from './cards.ts'
import { mirrorLive, readLive } from './live.ts'
import { PERSON, RELAY } from './origin.ts'
import { cardsOf, liveRoot } from './roots.ts'
import { cardsStore, liveStore } from './stores.ts'
import { tellQuestions } from './told-questions.ts'

const draft = (over: Partial<CardDraft> = {}): CardDraft => ({
  id: 'card-0001' as Card['id'],
  kind: 'question',
  at: 5,
  title: 'Comment ?',
  ...over,
})

function docWith(...drafts: readonly CardDraft[]): Y.Doc {
  const doc = new Y.Doc()
  for (const card of drafts) addCard(doc, card, PERSON)
  return doc
}

describe('cards', () => {
  test('[D1] what is written is read back, for every kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Kind.options),
        fc.string(),
        fc.array(
          fc.string().filter((line) => !line.includes('\n')),
          { maxLength: 4 },
        ),
        (kind, title, lines) => {
          const doc = docWith(draft({ kind, title, detail: lines.join('\n') }))
          const card = readCard(doc, 'roadmap', 'card-0001' as Card['id'])
          expect(CardSchema.safeParse(card).success).toBe(true)
          expect(card).toMatchObject({ kind, title, detail: lines.join('\n'), by: null, for: null, removed: null })
          for (const [name, spec] of Object.entries(KINDS[kind].fields)) {
            if (spec.type === 'text') expect(textFieldOf(doc, 'card-0001' as Card['id'], name)).toBeInstanceOf(Y.Text)
          }
        },
      ),
    )
  })

  test('[D2] a card under an id that exists changes nothing: sealed keys are never replaced', () => {
    const doc = docWith(draft(), draft({ title: 'Autre' }))
    expect(readCards(doc, 'roadmap').map(({ title }) => title)).toEqual(['Comment ?'])
  })

  test('[D3] what is not a card is passed over, and stops no other', () => {
    const doc = docWith(draft())
    const cards = doc.getMap<unknown>('cards')
    cards.set('card-0002', 'text')
    cards.set('card-0003', new Y.Map([['kind', 'unheard-of']]))
    cards.set(
      'card-0004',
      new Y.Map<unknown>([
        ['kind', 'idea'],
        ['at', 'yesterday'],
      ]),
    )
    cards.set(
      'x',
      new Y.Map<unknown>([
        ['kind', 'idea'],
        ['at', 1],
      ]),
    )
    expect(readCards(doc, 'roadmap').map(({ id }) => id)).toEqual(['card-0001'])
    expect(readCard(doc, 'roadmap', 'card-0009' as Card['id'])).toBeNull()
  })

  test('[D4] a field that does not fit is read as empty, and the card stays', () => {
    const doc = docWith(draft())
    const fields = cardsOf(doc).get('card-0001')?.get('fields') as Y.Map<unknown>
    fields.set('state', 'invented')
    fields.set('scope', 12)
    fields.set('__proto__', 'x')
    fields.set('constructor', 'x')
    const card = readCard(doc, 'roadmap', 'card-0001' as Card['id'])
    expect(card?.fields).toEqual({ stake: '', public: '' })
    expect(Object.getPrototypeOf(card?.fields)).toBe(Object.prototype)
  })

  test('[D5] only a cell of the kind takes a value, and only one that fits', () => {
    const doc = docWith(draft())
    const set = (name: string, value: string): boolean => setField(doc, 'card-0001' as Card['id'], name, value, PERSON)
    expect([set('state', 'kept'), set('state', 'invented'), set('stake', 'x'), set('toString', 'x')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(setField(doc, 'card-0009' as Card['id'], 'state', 'kept', PERSON)).toBe(false)
  })

  test('[D6] a removed card is still there, with who removed it', () => {
    const doc = docWith(draft())
    setRemoved(doc, 'card-0001' as Card['id'], { by: 'person-1' as never, at: 9 }, PERSON)
    expect(readCards(doc, 'roadmap')[0]?.removed).toEqual({ by: 'person-1', at: 9 })
    setRemoved(doc, 'card-0001' as Card['id'], null, PERSON)
    expect(readCards(doc, 'roadmap')[0]?.removed).toBeNull()
  })

  test('[D7] two people writing in one title and one detail keep every character', () => {
    const left = docWith(draft({ title: 'mur' }))
    const right = new Y.Doc()
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
    const id = 'card-0001' as Card['id']
    titleOf(left, id)?.insert(0, 'un ')
    titleOf(right, id)?.insert(3, ' blanc')
    detailOf(left, id)?.insert(0, [new Y.XmlElement('paragraph')])
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right))
    expect(readCard(left, 'roadmap', id)?.title).toBe('un mur blanc')
  })

  test('[D8] cards are read in the order they were made, the same everywhere', () => {
    const doc = docWith(
      draft({ id: 'card-000b' as Card['id'], at: 7 }),
      draft({ id: 'card-000a' as Card['id'], at: 7 }),
      draft({ id: 'card-000c' as Card['id'], at: 1 }),
    )
    expect(readCards(doc, 'roadmap').map(({ id }) => id)).toEqual(['card-000c', 'card-000a', 'card-000b'])
  })
})

describe('stores', () => {
  test('[D9] a store gives the same object until something changes, and unchanged cards stay the same', () => {
    const doc = docWith(draft(), draft({ id: 'card-0002' as Card['id'], at: 6 }))
    const store = cardsStore(doc, 'roadmap')
    expect(cardsStore(doc, 'roadmap')).toBe(store)
    const before = store.get()
    expect(store.get()).toBe(before)
    let told = 0
    const stop = store.subscribe(() => (told += 1))
    titleOf(doc, 'card-0001' as Card['id'])?.insert(0, 'Et ')
    const after = store.get()
    expect(told).toBe(1)
    expect(after.map(({ title }) => title)).toEqual(['Et Comment ?', 'Comment ?'])
    expect(after[1]).toBe(before[1])
    stop()
    setRemoved(doc, 'card-0002' as Card['id'], { by: 'person-1' as never, at: 1 }, PERSON)
    expect(told).toBe(1)
    expect(store.get()[1]?.removed).not.toBeNull()
  })

  test('[D16] a card that the facts make a validated question says so, and so does the store as soon as they do', () => {
    const doc = new Y.Doc()
    const live = valueStore<Live | null>(null)
    tellQuestions(doc, live)
    for (const [index, id] of ['question-1', 'question-2'].entries())
      addCard(doc, { id: id as CardId, kind: 'question', at: index }, PERSON)
    const store = cardsStore(doc, 'roadmap')
    const [first, second] = store.get()
    let told = 0
    store.subscribe(() => (told += 1))
    live.set(EMPTY_LIVE)
    expect([told, store.get()[0]]).toEqual([0, first])
    live.set({ ...EMPTY_LIVE, questions: [{ card: 'question-1' as CardId, number: 1 }] })
    expect([told, ...store.get().map(({ validated }) => validated)]).toEqual([1, true, undefined])
    expect(store.get()[1]).toBe(second)
    live.set({ ...EMPTY_LIVE, rev: 7, questions: [{ card: 'question-1' as CardId, number: 1 }] })
    expect(told).toBe(1)
  })

  test('[D17] of more origins than a card may have, the first are read', () => {
    const doc = new Y.Doc()
    const from = Array.from({ length: 300 }, (_, index) => ({
      card: `card-${1000 + index}` as CardId,
      as: 'merge' as const,
      digest: '',
    }))
    addCard(doc, { id: 'merged-01' as CardId, kind: 'idea', at: 1, from }, PERSON)
    expect(readCards(doc, 'roadmap')[0]?.from).toEqual(from.slice(0, 256))
  })

  test('[D10] facts are null until the relay has mirrored them, and only what differs is written', () => {
    const doc = new Y.Doc()
    const store = liveStore(doc)
    expect(store.get()).toBeNull()
    mirrorLive(doc, EMPTY_LIVE, RELAY)
    expect(store.get()).toEqual(EMPTY_LIVE)
    const before = Y.encodeStateVector(doc)
    mirrorLive(doc, EMPTY_LIVE, RELAY)
    expect(Y.encodeStateVector(doc)).toEqual(before)
    liveRoot(doc).set('rev', 'many')
    expect(readLive(doc)).toBeNull()
  })
})
