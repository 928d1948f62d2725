import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_SIZE } from './card-size.ts'
import { ZONE_HEADER } from './free-place.ts'
import { tidyPlaces } from './tidy-places.ts'

const box = { x: 0, y: 0, w: 448, h: 632 }
const lying = fc.record({
  x: fc.integer({ min: -50, max: 900 }),
  y: fc.integer({ min: 0, max: 1500 }),
  h: fc.integer({ min: 120, max: 400 }),
})
const cards = fc
  .array(lying, { maxLength: 30 })
  .map((list) => list.map((card, index) => ({ ...card, id: `card-${index}` })))
const boxes = fc.record({
  x: fc.constant(0),
  y: fc.constant(0),
  w: fc.integer({ min: 1, max: 1400 }),
  h: fc.constant(400),
})

test('cards scattered by hand come to lie in rows, in the order in which they were read', () => {
  const scattered = [
    { id: 'third', x: 40, y: 400, h: 120 },
    { id: 'second', x: 260, y: 90, h: 160 },
    { id: 'first', x: 30, y: 120, h: 120 },
  ]
  expect(tidyPlaces(box, scattered, [])).toEqual([
    { id: 'first', x: 16, y: ZONE_HEADER, h: 120 },
    { id: 'second', x: 232, y: ZONE_HEADER, h: 160 },
    { id: 'third', x: 16, y: ZONE_HEADER + 160 + 16, h: 120 },
  ])
})

test('a card in someone’s hand keeps its place, and the others lie around it', () => {
  const [placed] = tidyPlaces(box, [{ id: 'mine', x: 300, y: 300, h: 120 }], [{ x: 16, y: ZONE_HEADER, h: 120 }])
  expect(placed).toMatchObject({ x: 232, y: ZONE_HEADER })
})

test('every card gets a place below the header, and none meets another', () => {
  fc.assert(
    fc.property(boxes, cards, fc.array(lying, { maxLength: 6 }), (zone, list, still) => {
      const placed = tidyPlaces(zone, list, still)
      expect(placed.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      for (const [index, card] of placed.entries()) {
        expect(card.y).toBeGreaterThanOrEqual(ZONE_HEADER)
        for (const other of [...placed.slice(index + 1), ...still]) {
          const apart =
            Math.abs(card.x - other.x) >= CARD_SIZE.w || card.y >= other.y + other.h || other.y >= card.y + card.h
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('what is tidy already does not move', () => {
  fc.assert(
    fc.property(boxes, cards, (zone, list) => {
      const once = tidyPlaces(zone, list, [])
      expect(tidyPlaces(zone, once, [])).toEqual(once)
    }),
  )
})
