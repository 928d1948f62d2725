import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineBetween } from './link-line.ts'

const card = (x: number, y: number) => ({ x, y, w: 200, h: 100 })

describe('the line of a link', () => {
  test('[LL1] goes from edge to edge, whichever way the cards lie', () => {
    expect(lineBetween(card(0, 0), card(500, 0), 0)).toEqual({ start: { x: 203, y: 50 }, end: { x: 497, y: 50 } })
    expect(lineBetween(card(0, 400), card(0, 0), 0)).toEqual({ start: { x: 100, y: 397 }, end: { x: 100, y: 103 } })
  })

  test('[LL2] is not drawn where the cards touch or lie on one another', () => {
    expect(lineBetween(card(0, 0), card(0, 0), 0)).toBeNull()
    expect(lineBetween(card(0, 0), card(150, 20), 0)).toBeNull()
    expect(lineBetween(card(0, 0), card(203, 0), 0)).toBeNull()
  })

  test('[LL3] lies beside the others of the same cards, even one that points the other way', () => {
    const [there, back] = [lineBetween(card(0, 0), card(500, 0), 1), lineBetween(card(500, 0), card(0, 0), 2)]
    expect(there?.start.y).toBe(74)
    expect(back?.start.y).toBe(26)
    expect(there?.end.y).toBe(there?.start.y)
  })

  test('[LL4] always points from the one to the other', () => {
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) })
    fc.assert(
      fc.property(place, place, fc.nat(3), (from, to, lane) => {
        const line = lineBetween(card(from.x, from.y), card(to.x, to.y), lane)
        if (!line) return
        const along = (line.end.x - line.start.x) * (to.x - from.x) + (line.end.y - line.start.y) * (to.y - from.y)
        expect(along).toBeGreaterThan(0)
      }),
    )
  })
})
