import { expect, test } from 'vitest'
import { pointerPlace } from './pointer-place.ts'

const VIEW = { x: 100, y: 200, w: 800, h: 600 }

test('[PLC1] a pointer in view is drawn where it points', () => {
  expect(pointerPlace({ x: 130, y: 240 }, VIEW, 1)).toEqual({ x: 130, y: 240, turn: null })
})

test('[PLC2] a pointer beyond an edge is drawn at it, turned to where it is', () => {
  expect(pointerPlace({ x: 2_000, y: 500 }, VIEW, 1)).toEqual({ x: 895, y: 500, turn: 0 })
  expect(pointerPlace({ x: 500, y: 5_000 }, VIEW, 1)).toEqual({ x: 500, y: 795, turn: 90 })
  expect(pointerPlace({ x: 500, y: -5_000 }, VIEW, 1)).toEqual({ x: 500, y: 205, turn: -90 })
  expect(pointerPlace({ x: -5_000, y: 500 }, VIEW, 1)).toEqual({ x: 105, y: 500, turn: 180 })
})

test('[PLC3] near the right and the lower edge, an arrow of which hardly anything would be seen is beyond', () => {
  expect(pointerPlace({ x: 889, y: 400 }, VIEW, 1).turn).not.toBeNull()
  expect(pointerPlace({ x: 400, y: 785 }, VIEW, 1).turn).not.toBeNull()
  expect(pointerPlace({ x: 89, y: 400 }, VIEW, 1).turn).toBeNull()
})

test('[PLC4] from afar an arrow covers more of the page', () => {
  expect(pointerPlace({ x: 870, y: 400 }, VIEW, 1).turn).toBeNull()
  expect(pointerPlace({ x: 870, y: 400 }, VIEW, 0.25).turn).not.toBeNull()
})
