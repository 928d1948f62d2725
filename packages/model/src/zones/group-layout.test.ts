import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_SIZE } from './card-size.ts'
import { ZONE_HEADER } from './free-place.ts'
import { freeGroupPlace, groupTakes, layOutGroup } from './group-layout.ts'

const heights = fc.array(fc.integer({ min: 120, max: 400 }), { minLength: 1, maxLength: 12 })
const zone = { x: 0, y: 0, w: 664, h: 632 }

test('[GROUP1] the cards of a group lie inside it and none on another, however high they are', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 100, max: 1400 }), (tall, room) => {
      const { w, h, cards } = layOutGroup(tall, room)
      expect(cards).toHaveLength(tall.length)
      for (const [index, { x, y }] of cards.entries()) {
        const height = tall[index] ?? 0
        expect(x + CARD_SIZE.w <= w && y + height <= h).toBe(true)
        for (const [other, at] of cards.entries()) {
          if (other === index) continue
          const apart = Math.abs(at.x - x) >= CARD_SIZE.w || at.y >= y + height || y >= at.y + (tall[other] ?? 0)
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('[GROUP2] a new group takes a place where nothing lies, its cards in the columns of the zone', () => {
  fc.assert(
    fc.property(fc.array(heights, { minLength: 1, maxLength: 5 }), (groups) => {
      const boxes: { x: number; y: number; w: number; h: number }[] = []
      for (const each of groups) {
        const { w, h } = layOutGroup(each, zone.w)
        boxes.push({ ...freeGroupPlace(zone, boxes.flatMap(groupTakes), { w, h }), w, h })
      }
      for (const [index, box] of boxes.entries()) {
        expect(box.y).toBeGreaterThanOrEqual(ZONE_HEADER)
        expect((box.x + 8 - 16) % 216).toBe(0)
        expect(box.x + box.w).toBeLessThanOrEqual(zone.w)
        for (const other of boxes.slice(0, index)) {
          const apart =
            other.x >= box.x + box.w ||
            box.x >= other.x + other.w ||
            other.y >= box.y + box.h ||
            box.y >= other.y + other.h
          expect(apart).toBe(true)
        }
      }
    }),
  )
})
