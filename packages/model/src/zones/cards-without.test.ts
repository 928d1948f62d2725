import { expect, test } from 'vitest'
import { cardWith, zoneWith } from '../../testing/index.ts'
import type { Card } from '../cards/card.ts'
import type { CardId } from '../ids/ids.ts'
import { cardsWithout } from './cards-without.ts'

const IDEAS = zoneWith('ideas', { accepts: ['idea'] })
const PARKING = zoneWith('parking', { accepts: ['idea'] })
const KEPT = zoneWith('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
const placements = new Map([
  ['card-one' as CardId, { zone: 'ideas', x: 20, y: 100 }],
  ['card-two' as CardId, { zone: 'parking', x: 20, y: 100 }],
])
const cards: readonly Card[] = [
  cardWith('card-one', { kind: 'idea' }),
  cardWith('card-two', { kind: 'idea' }),
  cardWith('card-three', { kind: 'question', fields: { state: 'kept' } }),
  cardWith('card-four', { kind: 'idea', removed: { by: 'someone' as never, at: 0 } }),
]

test('[ZW1] the cards of a removed zone are counted where they will be shown', () => {
  const zones = [IDEAS, PARKING, KEPT]
  expect([...cardsWithout('ideas', { cards, zones, placements })]).toEqual([[PARKING, 1]])
  expect([...cardsWithout('kept', { cards, zones, placements })]).toEqual([[null, 1]])
  expect([...cardsWithout('parking', { cards, zones: [PARKING, KEPT], placements })]).toEqual([[null, 2]])
  expect(cardsWithout('nothing', { cards, zones, placements }).size).toBe(0)
})
