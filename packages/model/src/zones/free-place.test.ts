import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_SIZE } from './card-size.ts'
import type { Taken } from './free-place.ts'
import { ZONE_HEADER, freePlace } from './free-place.ts'

const box = { x: 500, y: 500, w: 448, h: 632 }
const anyBox = fc.record({
  x: fc.integer(),
  y: fc.integer(),
  w: fc.integer({ min: 1, max: 2000 }),
  h: fc.integer({ min: 1, max: 2000 }),
})
const height = fc.integer({ min: 1, max: 600 })
const anyTaken: fc.Arbitrary<readonly Taken[]> = fc.array(
  fc.record(
    { x: fc.integer({ min: -300, max: 2000 }), y: fc.integer({ min: -300, max: 2000 }), h: height },
    { requiredKeys: ['x', 'y'] },
  ),
  { maxLength: 40 },
)

test('the first place is at the top left, below the header', () => {
  expect(freePlace(box, [])).toEqual({ x: 16, y: ZONE_HEADER })
})

test('places fill rows from the left, then go on below', () => {
  const taken: Taken[] = []
  for (let count = 0; count < 4; count += 1) taken.push(freePlace(box, taken))
  expect(taken).toEqual([
    { x: 16, y: 88 },
    { x: 232, y: 88 },
    { x: 16, y: 224 },
    { x: 232, y: 224 },
  ])
})

test('a gap left by a card is filled again', () => {
  const taken = [
    { x: 16, y: 88 },
    { x: 16, y: 224 },
  ]
  expect(freePlace({ ...box, w: 232 }, [taken[1] ?? { x: 0, y: 0 }])).toEqual(taken[0])
})

test('a taller card takes the room of its height', () => {
  expect(freePlace({ ...box, w: 232 }, [{ x: 16, y: 88, h: 300 }])).toEqual({ x: 16, y: 404 })
  expect(freePlace({ ...box, w: 232 }, [{ x: 16, y: 224 }], 200)).toEqual({ x: 16, y: 360 })
})

test('a zone narrower than a card still has a column', () => {
  expect(freePlace({ ...box, w: 50 }, [])).toEqual({ x: 16, y: ZONE_HEADER })
})

test('a free place never meets a taken one, whatever lies there', () => {
  fc.assert(
    fc.property(anyBox, anyTaken, height, (zone, taken, h) => {
      const place = freePlace(zone, taken, h)
      const met = taken.filter((other) => {
        const apart = Math.abs(other.x - place.x) >= CARD_SIZE.w
        return !apart && other.y < place.y + h && place.y < other.y + (other.h ?? CARD_SIZE.h)
      })
      expect(met).toEqual([])
      expect(place.x).toBeGreaterThanOrEqual(0)
      expect(place.y).toBeGreaterThanOrEqual(ZONE_HEADER)
    }),
  )
})

test('cards added one by one never meet, and stay inside the width', () => {
  fc.assert(
    fc.property(anyBox, fc.array(height, { maxLength: 40 }), (zone, heights) => {
      const taken: Taken[] = []
      for (const h of heights) taken.push({ ...freePlace(zone, taken, h), h })
      const wide = zone.w >= CARD_SIZE.w + 32
      expect(taken.filter((place) => wide && place.x + CARD_SIZE.w > zone.w)).toEqual([])
    }),
  )
})
