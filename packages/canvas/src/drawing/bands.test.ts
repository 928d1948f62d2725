import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexAs, indexIn } from './bands.ts'

const index = () => fc.string({ unit: fc.constantFrom('0', '1', 'A', 'V', 'Z', 'a', 'z'), minLength: 1, maxLength: 6 })

test('[BAND1] what one record puts over another lies over it, in whatever band, and ties follow their rank', () => {
  fc.assert(
    fc.property(index(), index(), fc.nat(3), fc.nat(3), (left, right, first, second) => {
      const isUnder = left < right || (left === right && first < second)
      expect(indexAs('board', left, first) < indexAs('board', right, second)).toBe(isUnder)
    }),
  )
})

test('[BAND2] zones lie under what the template draws, then cards, then what is drawn over them', () => {
  const bands = [indexIn('zones', 3000), indexAs('base', 'zz', 9), indexIn('cards', 3000), indexAs('board', 'A', 0)]
  expect(bands.toSorted()).toEqual(bands)
})
