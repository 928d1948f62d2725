import { expect, test } from 'vitest'
import { neighbour } from '../testing/neighbours.ts'
import { groupView, isFarFrom } from './group-view.ts'

test('[GROUP1] the group is where most of the people look', () => {
  const here = [neighbour('ines', 0), neighbour('karim', 40), neighbour('lea', 5_000)]
  expect(groupView(here)).toEqual({ view: { x: 0, y: 0, w: 800, h: 600 }, size: 2, led: false })
})

test('[GROUP1] among as many here as there, it is where the facilitation looks', () => {
  const here = [neighbour('ines', 0), neighbour('nadia', 5_000, { role: 'facilitation' })]
  expect(groupView(here)).toMatchObject({ view: { x: 5_000 }, size: 1, led: true })
  expect(groupView(here.toReversed())).toMatchObject({ view: { x: 5_000 } })
})

test('[GROUP1] someone in two tabs is one person, and who reads the list looks nowhere', () => {
  const twice = [neighbour('ines', 0), neighbour('ines', 10, { key: 'other tab' }), neighbour('lea', 0, { view: null })]
  expect(groupView(twice)).toMatchObject({ size: 1 })
  expect(groupView([neighbour('lea', 0, { view: null })])).toBe(null)
  expect(groupView([])).toBe(null)
})

test('[GROUP2] who looks at a part of what the others see, or at all of it, is not far from them', () => {
  const theirs = { x: 0, y: 0, w: 800, h: 600 }
  expect(isFarFrom({ x: 600, y: 0, w: 150, h: 100 }, theirs)).toBe(false)
  expect(isFarFrom({ x: -5_000, y: -5_000, w: 10_000, h: 10_000 }, theirs)).toBe(false)
  expect(isFarFrom({ x: 700, y: 0, w: 800, h: 600 }, theirs)).toBe(true)
})
