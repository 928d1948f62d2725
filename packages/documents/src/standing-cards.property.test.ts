import type { Card, CardId, Live } from '@tablee/model'
import { EMPTY_LIVE, digestOf, standingCards } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { valueStore } from '@tablee/std'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard, setRemoved, titleOf } from './cards.ts'
import { PERSON } from './origin.ts'
import { cardsOf } from './roots.ts'
import { countStanding, standingStore } from './standing-cards.ts'
import { cardsStore } from './stores.ts'
import { tellQuestions } from './told-questions.ts'

const HOME = 'roadmap'
const IDS = ['card-one', 'card-two', 'card-three', 'card-four', 'card-five'] as CardId[]
const TITLES = ['Le marché', 'Le marché du soir']
const id = fc.constantFrom(...IDS)
const title = fc.constantFrom(...TITLES)
const kind = fc.constantFrom('idea', 'idea', 'question', 'no such kind')
const removed = fc.constantFrom(null, { by: 'person-one', at: 3 }, 'yes', undefined)
/** That of a card that says so little, which a copy may have been made as. */
const digest = title.map((words) => digestOf(cardWith('card-one', { title: words })))
const origin = fc.oneof(
  fc.record({ card: fc.oneof(id, fc.constant('card-elsewhere' as CardId)), as: fc.constant('merge'), digest }),
  fc.record({ card: fc.constant('card-elsewhere' as CardId), as: fc.constant('copy'), digest, made: digest }),
  fc.constant({ card: 'x', as: 'theft' }),
)
const from = fc.array(origin, { maxLength: 2 })

const add = fc.record({ does: fc.constant('add' as const), id, title, at: fc.nat(2), from })
const act = fc.oneof(
  add,
  fc.record({ does: fc.constant('overwrite' as const), id, from }),
  fc.record({ does: fc.constant('turn' as const), id, kind }),
  fc.record({ does: fc.constant('remove' as const), id, removed }),
  fc.record({ does: fc.constant('type' as const), id, title }),
  fc.record({ does: fc.constant('validate' as const), ids: fc.uniqueArray(id, { maxLength: 3 }) }),
)

test('[STANDING1] whatever was written, and in whatever order it came, the cards shown are those of whoever reads every card whole', () => {
  fc.assert(
    fc.property(fc.array(add, { maxLength: 5 }), fc.array(act, { maxLength: 20 }), (first, then) => {
      const doc = new Y.Doc()
      const live = valueStore<Live | null>(null)
      tellQuestions(doc, live)
      const [standing, cards] = [standingStore(doc, HOME), cardsStore(doc, HOME)]
      for (const each of [...first, ...then]) {
        perform(doc, live, each)
        const [shown, whole] = [standing.get(), standingCards(cards.get())]
        expect(shown.heads.map((head) => head.id)).toEqual(whole.map((card) => card.id))
        expect(shown.heads.map((head) => shown.card(head.id))).toEqual(whole)
        expect(countStanding(doc, HOME, live.get()?.questions ?? [])).toBe(whole.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('[STANDING2] those who watch are told of a change, and of a question that is validated', () => {
  const doc = new Y.Doc()
  const live = valueStore<Live | null>(null)
  tellQuestions(doc, live)
  const standing = standingStore(doc, HOME)
  const counts: number[] = []
  standing.subscribe(() => counts.push(standing.get().heads.length))
  addCard(doc, { id: 'card-one' as CardId, kind: 'question', at: 1 }, PERSON)
  const merged: Card['from'] = [{ card: 'card-one' as CardId, as: 'merge', digest: '' }]
  addCard(doc, { id: 'card-two' as CardId, kind: 'question', at: 2, from: merged }, PERSON)
  live.set(validating(['card-one' as CardId]))
  setRemoved(doc, 'card-two' as CardId, { by: 'person-one' as never, at: 3 }, PERSON)
  expect(counts).toEqual([1, 1, 2, 1])
})

test('[STANDING3] a removed card can still be read whole, one that never was cannot', () => {
  const doc = new Y.Doc()
  addCard(doc, { id: 'card-one' as CardId, kind: 'idea', at: 1, title: 'Le pain' }, PERSON)
  setRemoved(doc, 'card-one' as CardId, { by: 'person-one' as never, at: 3 }, PERSON)
  const { heads, card } = standingStore(doc, HOME).get()
  expect(heads).toEqual([])
  expect(card('card-one' as CardId)?.title).toBe('Le pain')
  expect(card('card-two' as CardId)).toBeNull()
})

type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never

function perform(doc: Y.Doc, live: { readonly set: (value: Live) => void }, does: Act): void {
  switch (does.does) {
    case 'add':
      // reason: peers write what they like
      return addCard(doc, { ...does, kind: 'idea', from: does.from as Card['from'] }, PERSON)
    case 'overwrite':
      return void cardsOf(doc).get(does.id)?.set('from', does.from)
    case 'turn':
      return void cardsOf(doc).get(does.id)?.set('kind', does.kind)
    case 'remove':
      return void cardsOf(doc).get(does.id)?.set('removed', does.removed)
    case 'type': {
      const text = titleOf(doc, does.id)
      text?.delete(0, text.length)
      return text?.insert(0, does.title)
    }
    case 'validate':
      return live.set(validating(does.ids))
  }
}

function validating(ids: readonly CardId[]): Live {
  return { ...EMPTY_LIVE, questions: ids.map((card, index) => ({ card, number: index + 1 })) }
}
